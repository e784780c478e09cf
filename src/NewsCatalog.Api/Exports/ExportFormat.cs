using NewsCatalog.Export;

namespace NewsCatalog.Api.Exports;

/// <summary>A format of an export.</summary>
/// <param name="Name">It is the ending of files, too.</param>
/// <param name="MediaType">Without a charset.</param>
/// <param name="IsText">Whether it is a text in UTF-8.</param>
/// <param name="WriteAsync">Writes an export.</param>
sealed record ExportFormat(
    string Name,
    string MediaType,
    bool IsText,
    Func<ExportedCatalog, Stream, CancellationToken, Task> WriteAsync
)
{
    public static ExportFormat Ndjson { get; } = new("ndjson", "application/x-ndjson", true, NdjsonExport.WriteAsync);

    public static ExportFormat Csv { get; } = new(
        "csv",
        "text/csv",
        true,
        (export, output, cancel) => CsvExport.WriteAsync(export, output, hasByteOrderMark: false, cancel)
    );

    /// <summary>The same with a byte order mark at the beginning.</summary>
    public static ExportFormat CsvWithMark { get; } = Csv with
    {
        WriteAsync = (export, output, cancel) => CsvExport.WriteAsync(export, output, hasByteOrderMark: true, cancel),
    };

    public static ExportFormat Tar { get; } = new("tar", "application/x-tar", false, BagWriter.WriteAsync);

    public static ExportFormat Bulk { get; } = BulkInto("articles");

    public static IReadOnlyList<ExportFormat> All { get; } = [Ndjson, Csv, Tar, Bulk];

    /// <summary>The request for the whole catalog in this format.</summary>
    public ExportRequest Whole { get; private init; } = ExportRequest.All;

    /// <summary>Lines for an index of this name.</summary>
    public static ExportFormat BulkInto(string index) =>
        new(
            "bulk",
            Ndjson.MediaType,
            true,
            (export, output, cancel) => BulkExport.WriteAsync(export, output, index, cancel)
        )
        {
            Whole = ExportRequest.Log,
        };

    public static ExportFormat? Named(string name) =>
        All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

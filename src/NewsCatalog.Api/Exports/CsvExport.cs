using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Articles;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Exports;

/// <summary>One article a row (RFC 4180), for spreadsheet programs.</summary>
static class CsvExport
{
    /// <summary>What spreadsheet programs read as the beginning of a formula; half and full width.</summary>
    const string FormulaStarts = "=+-@＝＋－＠";

    static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture) { NewLine = "\r\n" };

    static readonly (string Name, Func<ArticleResponse, string?> Value)[] Columns =
    [
        ("id", article => article.Id),
        ("url", article => article.Url),
        ("sourceName", article => article.Source.Name),
        ("headline", article => article.Headline),
        ("headlineOrigin", article => NameOf(article.HeadlineOrigin)),
        ("lead", article => article.Lead),
        ("byline", article => article.Byline),
        ("authors", article => List(article.Authors)),
        ("dateline", article => article.Dateline),
        ("publishedAt", article => TimeOf(article.PublishedAt)),
        ("publishedPrecision", article => NameOf(article.PublishedPrecision)),
        ("publishedOrigin", article => NameOf(article.PublishedOrigin)),
        ("updatedAt", article => TimeOf(article.UpdatedAt)),
        ("language", article => article.Language),
        ("tags", article => List(article.Tags)),
        ("description", article => article.Description),
        ("wordCount", article => NumberOf(article.WordCount)),
        ("citedSources", article => List(article.CitedSources.Select(cited => cited.Name).Distinct())),
        ("relatedHeadlines", article => List(article.RelatedHeadlines.Select(related => related.Text))),
        ("photoCredits", article => List(article.PhotoCredits.Select(photo => photo.Raw))),
        ("text", TextOf),
        ("version", article => NumberOf(article.Version)),
        ("sha256", article => article.Source.Sha256),
        ("addedAt", article => TimeOf(article.AddedAt)),
        ("modifiedAt", article => TimeOf(article.ModifiedAt)),
    ];

    public static async Task WriteAsync(
        ExportedCatalog export,
        Stream output,
        bool hasByteOrderMark,
        CancellationToken cancellationToken
    )
    {
        using var buffer = new MemoryStream();
        await using var text = new StreamWriter(buffer, new UTF8Encoding(hasByteOrderMark));
        await using var csv = new CsvWriter(text, Rfc4180);
        WriteRow(csv, Columns.Select(column => column.Name));
        await foreach (var batch in export.ReadArticlesAsync(cancellationToken))
        {
            foreach (var article in batch.Select(ArticleResponse.From))
                WriteRow(csv, Columns.Select(column => column.Value(article)));
            await SendAsync();
        }

        await SendAsync();

        async Task SendAsync()
        {
            await csv.FlushAsync();
            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }
    }

    /// <summary>A text that is none of a formula: an apostrophe makes it a text. Programs may cut cells at line ends
    /// and semicolons, so each item and each line is made harmless by itself.</summary>
    internal static string? Harmless(string? cell)
    {
        var start = cell.AsSpan().TrimStart("\0\a\b\t\n\v\f\r \u00A0\uFEFF");
        return start.Length > 0 && FormulaStarts.Contains(start[0], StringComparison.Ordinal) ? $"'{cell}" : cell;
    }

    static void WriteRow(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells) csv.WriteField(Harmless(cell));
        csv.NextRecord();
    }

    static string TextOf(ArticleResponse article) =>
        string.Join('\n', article.Sections.SelectMany(Lines).Prepend(article.Lead).OfType<string>().Select(Harmless));

    static IEnumerable<string?> Lines(Section section) => section.Paragraphs.Prepend(section.Heading);

    static string List(IEnumerable<string> values) => string.Join("; ", values.Select(Harmless));

    static string? NameOf(Enum? value) => value is null ? null : JsonNamingPolicy.CamelCase.ConvertName($"{value}");

    static string NumberOf(int number) => number.ToString(CultureInfo.InvariantCulture);

    static string? TimeOf(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
}

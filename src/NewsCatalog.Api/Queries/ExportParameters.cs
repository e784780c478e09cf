using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Where an export begins.</summary>
public record ExportParameters
{
    /// <summary>The id of the last article that the client has. The export goes on behind it, in the order of ids, with
    /// the present state of the catalog.</summary>
    [FromQuery(Name = "after")]
    public ArticleId? After { get; init; }
}

/// <summary>Where a CSV export begins, and how.</summary>
public sealed record CsvExportParameters : ExportParameters
{
    /// <summary>Whether the file begins with a byte order mark, by which some spreadsheet programs know
    /// UTF-8.</summary>
    [FromQuery(Name = "bom")]
    [DefaultValue("false")]
    public OneOf<YesOrNo, bool> Bom { get; init; } = new(false);
}

/// <summary>Where an export of the change log begins, and for which index.</summary>
public sealed record BulkExportParameters
{
    /// <summary>The state that the client has, from the `Link` header of an earlier answer. Without a cursor, all
    /// articles are sent.</summary>
    [FromQuery(Name = "cursor")]
    public Cursor? Cursor { get; init; }

    /// <summary>The name of the index, or of its alias, that the lines are for.</summary>
    [FromQuery(Name = "index")]
    [DefaultValue("articles")]
    public IndexName Index { get; init; } = new("articles");
}

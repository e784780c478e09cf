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

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>The query of a list of articles.</summary>
public sealed record ListArticlesParameters : PageParameters
{
    /// <summary>What to sort by; a leading `-` descends. Articles without that value come last either way, the id breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-added")]
    [AllowedValues("-added", "added", "-published", "published", "-modified", "modified", "headline", "-headline", "wordCount", "-wordCount")]
    public string Sort { get; init; } = "-added";

    public ArticleOrder ToOrder() => new(Enum.Parse<ArticleSort>(Sort.TrimStart('-'), ignoreCase: true), Sort.StartsWith('-'));
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Queries;

/// <summary>The query of a list of authors.</summary>
public sealed record ListAuthorsParameters : PageParameters
{
    /// <summary>Only authors whose name contains this text, ignoring case.</summary>
    [FromQuery(Name = "q")]
    [StringLength(200, ErrorMessage = "It must have at most {1} characters.")]
    public string? Query { get; init; }

    /// <summary>The value to sort by: the number of articles of the author, or the name. A leading `-` means
    /// descending. The name breaks ties.</summary>
    [FromQuery(Name = "sort")]
    [DefaultValue("-articles")]
    public OneOf<AuthorOrderNames, AuthorOrder> Sort { get; init; } = new(AuthorOrderNames.MostArticles);
}

/// <summary>The orders of a list of authors.</summary>
public sealed class AuthorOrderNames : INames<AuthorOrder>
{
    public static AuthorOrder MostArticles { get; } = new(AuthorSort.Articles, Descending: true);

    public static IReadOnlyDictionary<string, AuthorOrder> All { get; } = new OrderedDictionary<string, AuthorOrder>
    {
        ["-articles"] = MostArticles,
        ["articles"] = new(AuthorSort.Articles, Descending: false),
        ["name"] = new(AuthorSort.Name, Descending: false),
        ["-name"] = new(AuthorSort.Name, Descending: true),
    };
}

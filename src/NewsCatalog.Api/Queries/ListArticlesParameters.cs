using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Queries;

/// <summary>What a page of articles shows.</summary>
public sealed record ListArticlesParameters : ListParameters, IValidatableObject
{
    /// <summary>Parts of the articles to add, separated by commas. Lists leave them out by default.</summary>
    [FromQuery(Name = "embed")]
    public SomeOf<ArticlePartNames, ArticleParts>? Embed { get; init; }

    /// <summary>Fields to count the filtered articles by, separated by commas. Each gives its ten most frequent values;
    /// `publishedMonth` gives all months.</summary>
    [FromQuery(Name = "facets")]
    public SomeOf<FacetNames, ArticleField>? Facets { get; init; }

    public IEnumerable<ArticleField> ToFacets() => Facets?.Values ?? [];

    public ArticleParts ToParts() => (Embed?.Values ?? []).Aggregate(ArticleParts.None, (parts, part) => parts | part);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from part in ArticlePartNames.All
        where Fields is not null && Fields.Mentions(part.Key) && !ToParts().HasFlag(part.Value)
        select new ValidationResult($"'{part.Key}' is in a list only with embed={part.Key}.", ["fields"]);
}

/// <summary>A part of articles that lists leave out.</summary>
public sealed class ArticlePartNames : INames<ArticleParts>
{
    public static IReadOnlyDictionary<string, ArticleParts> All { get; } = new OrderedDictionary<string, ArticleParts>
    {
        ["sections"] = ArticleParts.Sections,
        ["citedSources"] = ArticleParts.CitedSources,
        ["relatedHeadlines"] = ArticleParts.RelatedHeadlines,
    };
}

/// <summary>A field that articles are counted by.</summary>
public sealed class FacetNames : INames<ArticleField>
{
    public static IReadOnlyDictionary<string, ArticleField> All { get; } = new OrderedDictionary<string, ArticleField>
    {
        ["language"] = ArticleField.Language,
        ["author"] = ArticleField.Author,
        ["citedSource"] = ArticleField.CitedSource,
        ["publishedYear"] = ArticleField.PublishedYear,
        ["publishedMonth"] = ArticleField.PublishedMonth,
        ["tag"] = ArticleField.Tag,
        ["folder"] = ArticleField.Folder,
    };
}

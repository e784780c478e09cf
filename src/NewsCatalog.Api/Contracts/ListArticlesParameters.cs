using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>What a page of articles shows.</summary>
public sealed record ListArticlesParameters : ListParameters, IValidatableObject
{
    /// <summary>Parts of the articles that lists leave out, separated by commas.</summary>
    [FromQuery(Name = "embed")]
    [SeveralOf("sections", "citedSources", "relatedHeadlines")]
    public string? Embed { get; init; }

    /// <summary>What to count the filtered articles by, separated by commas: the ten most frequent values of each.</summary>
    [FromQuery(Name = "facets")]
    [SeveralOf("language", "author", "citedSource", "publishedYear")]
    public string? Facets { get; init; }

    public IEnumerable<ArticleField> ToFacets() => SeveralOfAttribute.Split(Facets).Select(name => Enum.Parse<ArticleField>(name, ignoreCase: true)).Distinct();

    public ArticleParts ToParts() => Embed is null ? ArticleParts.None : Enum.Parse<ArticleParts>(Embed, ignoreCase: true);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from part in (string[])["sections", "citedSources", "relatedHeadlines"]
        where FieldSet.Mentions(Fields, part) && !SeveralOfAttribute.Split(Embed).Contains(part)
        select new ValidationResult($"'{part}' is in a list only with embed={part}.", ["fields"]);
}

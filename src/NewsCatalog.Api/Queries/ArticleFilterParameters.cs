using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Articles;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Api.Queries;

/// <summary>Which articles are meant. An article must meet all given criteria.</summary>
public record ArticleFilterParameters : IValidatableObject
{
    /// <summary>
    /// What to search for: words (all must match), `"a phrase"`, `-without`, `this OR that`, `this NOT that`,
    /// `prefix*`, `fuzzy~`, `( )`, and `headline:` `lead:` `heading:` `body:` `credit:` `tag:` `author:` `source:`
    /// (the file) before any of them.
    /// </summary>
    [FromQuery(Name = SearchSyntaxes.Search)]
    public SearchText? Query { get; init; }

    /// <summary>
    /// How `q` is read. `strict` refuses what does not follow the grammar. `lenient` is for what a reader types: it
    /// refuses no text, and finds articles with any of the words where none has all.
    /// </summary>
    [FromQuery(Name = SearchSyntaxes.Parameter)]
    [DefaultValue("strict")]
    public OneOf<SearchSyntaxes, SearchSyntax> Syntax { get; init; } = new(SearchSyntax.Strict);

    /// <summary>The earliest time: an RFC 3339 date-time, or a date, which means its first moment in UTC.</summary>
    [FromQuery(Name = "from")]
    public Moment? From { get; init; }

    /// <summary>The latest time: an RFC 3339 date-time, or a date, which includes the whole day in UTC.</summary>
    [FromQuery(Name = "to")]
    public Moment? To { get; init; }

    /// <summary>The time that `from` and `to` limit. With `published`, articles without a date of publication are left
    /// out.</summary>
    [FromQuery(Name = "dateField")]
    [DefaultValue("published")]
    public OneOf<ArticleTimeNames, ArticleTime> DateField { get; init; } = new(ArticleTime.Published);

    /// <summary>Years or months of publication in UTC, such as `2024` or `2024-05`. `none` stands for articles without
    /// a date of publication. A comma means "or", and a leading `-` excludes.</summary>
    [FromQuery(Name = "published")]
    public PeriodList? Published { get; init; }

    /// <summary>Names of authors, ignoring case, or parts of names with `*` for what is left out: `*doe*`. `none`
    /// stands for articles without an author. A comma means "or", a leading `-` excludes a name, and quotes protect a
    /// comma: `"Doe, Jane",-Smith`.</summary>
    [FromQuery(Name = "author")]
    public ValueList? Author { get; init; }

    /// <summary>BCP 47 tags of languages, or `none` for articles of unknown language. A comma means "or", and a leading
    /// `-` excludes a language.</summary>
    [FromQuery(Name = "language")]
    public ValueList? Language { get; init; }

    /// <summary>Outlets that the articles cite, by id or by name, ignoring case. `none` stands for articles that cite
    /// none. A comma means "or", a leading `-` excludes an outlet, and quotes protect a comma.</summary>
    [FromQuery(Name = "citedSource")]
    public ValueList? CitedSource { get; init; }

    /// <summary>Exact names of source files, or their beginnings with `*` behind them, such as `2024/*`. A comma means
    /// "or", a leading `-` excludes a file, and quotes protect a comma.</summary>
    [FromQuery(Name = "sourceName")]
    public ValueList? SourceName { get; init; }

    /// <summary>
    /// Tags, ignoring case. `none` stands for articles without a tag. A comma means "or", a leading `-` excludes a tag,
    /// and quotes protect a comma.
    /// </summary>
    [FromQuery(Name = "tag")]
    public ValueList? Tag { get; init; }

    /// <summary>
    /// Folders of source files, such as `2024/05`; what stands in a folder below is found too. `none` stands for files
    /// in no folder. A comma means "or", a leading `-` excludes a folder, and quotes protect a comma.
    /// </summary>
    [FromQuery(Name = "folder")]
    public ValueList? Folder { get; init; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (From?.First > To?.Last) yield return new ValidationResult("It is before 'from'.", ["to"]);
    }

    public ArticleFilter ToFilter() => new ArticleFilter
    {
        Time = From is null && To is null ? null : new TimeRange(DateField.Value, From?.First, To?.Last),
    }
    .And(ArticleField.PublishedMonth, Published?.Filter)
    .And(ArticleField.Author, Author?.Filter)
    .And(ArticleField.Language, Language?.Filter)
    .And(ArticleField.CitedSource, CitedSource?.Filter)
    .And(ArticleField.SourceName, SourceName?.Filter)
    .And(ArticleField.Tag, Tag?.Filter)
    .And(ArticleField.Folder, Folder?.Filter);

    public SearchQuery? ToSearch() => Query?.Query;
}

/// <summary>A time of an article.</summary>
public sealed class ArticleTimeNames : INames<ArticleTime>
{
    public static IReadOnlyDictionary<string, ArticleTime> All { get; } = new OrderedDictionary<string, ArticleTime>
    {
        ["published"] = ArticleTime.Published,
        ["added"] = ArticleTime.Added,
        ["modified"] = ArticleTime.Modified,
    };
}

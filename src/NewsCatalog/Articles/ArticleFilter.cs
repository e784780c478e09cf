using System.Collections.Immutable;

namespace NewsCatalog.Articles;

/// <summary>
/// Which articles a list holds; all criteria that are not null must be met. Two filters are equal when their criteria
/// are, so that a filter can name a list.
/// </summary>
public sealed record ArticleFilter
{
    public static ArticleFilter All { get; } = new();

    /// <summary>Only articles that list this related headline.</summary>
    public string? ListsHeadline { get; init; }

    /// <summary>Only articles that list a headline which resolves to this article.</summary>
    public string? RefersTo { get; init; }

    /// <summary>Only other articles whose sources have the same bytes as that of this article.</summary>
    public string? DuplicatesOf { get; init; }

    /// <summary>Only articles of this time; those whose time is not known are left out.</summary>
    public TimeRange? Time { get; init; }

    /// <summary>By the values of fields, in the order of the fields.</summary>
    public ImmutableSortedDictionary<ArticleField, ValueFilter> Values { get; init; } =
        ImmutableSortedDictionary<ArticleField, ValueFilter>.Empty;

    public static ArticleFilter By(ArticleField field, ValueFilter values) => All.And(field, values);

    /// <summary>The same with values of a field, which takes the place of other values of it; null changes
    /// nothing.</summary>
    public ArticleFilter And(ArticleField field, ValueFilter? values) =>
        values is null ? this : this with { Values = Values.SetItem(field, values) };

    public ArticleFilter Without(ArticleField field) => this with { Values = Values.Remove(field) };

    public bool Equals(ArticleFilter? other) =>
        other is not null
        && ListsHeadline == other.ListsHeadline
        && RefersTo == other.RefersTo
        && DuplicatesOf == other.DuplicatesOf
        && Time == other.Time
        && Values.SequenceEqual(other.Values);

    public override int GetHashCode() =>
        Values.Aggregate(
            HashCode.Combine(ListsHeadline, RefersTo, DuplicatesOf, Time),
            (hash, value) => HashCode.Combine(hash, value.Key, value.Value)
        );
}

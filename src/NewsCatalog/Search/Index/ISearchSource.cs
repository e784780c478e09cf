using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Search.Index;

/// <summary>What the index reads of the catalog.</summary>
public interface ISearchSource
{
    /// <summary>Those of the articles that there are, with their text and the ids of the headlines they list.</summary>
    Task<IReadOnlyList<SearchableArticle>> FindArticlesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    );

    /// <summary>The articles whose ids follow one (null: from the first), in order of id.</summary>
    Task<IReadOnlyList<SearchableArticle>> ListArticlesAsync(
        string? afterId,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>Those of the related headlines that there are.</summary>
    Task<IReadOnlyList<SearchableHeadline>> FindHeadlinesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    );

    /// <summary>The related headlines whose ids follow one (null: from the first), in order of id.</summary>
    Task<IReadOnlyList<SearchableHeadline>> ListHeadlinesAsync(
        string? afterId,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>How many articles there are.</summary>
    Task<int> CountArticlesAsync(CancellationToken cancellationToken);
}

/// <summary>An article with its text, and the ids of the related headlines it lists.</summary>
public sealed record SearchableArticle(Article Article, IReadOnlyList<string> HeadlineIds);

/// <summary>A related headline; <c>Language</c> is that of an article that lists it.</summary>
public sealed record SearchableHeadline(
    string Id,
    string Text,
    int References,
    ResolutionStatus Status,
    string? Language
);

using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Text;

namespace NewsCatalog.Data.Writing;

/// <summary>The rows that one draft becomes.</summary>
sealed class ArticleRows(ArticleDraft draft, string articleId)
{
    public string ArticleId => articleId;

    public string SourceName => draft.SourceName;

    public string ContentDigest => draft.ContentDigest;

    public SourceFacts Facts => draft.Facts;

    public SourceContent Content => draft.Content;

    public ArticleBody Body { get; } =
        new()
        {
            ArticleId = articleId,
            Sections = draft.Sections,
            CitedSources = draft.CitedSources,
        };

    public IReadOnlyList<ArticleAuthor> Authors { get; } =
    [
        .. draft.AuthorKeys.Select(author => new ArticleAuthor
        {
            Key = author.Key,
            ArticleId = articleId,
            Name = author.Name,
        }),
    ];

    public IReadOnlyList<ArticleTag> Tags { get; } =
    [
        .. draft.TagKeys.Select(tag => new ArticleTag { Key = tag.Key, ArticleId = articleId, Name = tag.Name }),
    ];

    public IReadOnlyList<ArticleFolder> Folders { get; } =
    [
        .. ArticleFolder.Of(draft.SourceName)
            .Select(folder => new ArticleFolder { Folder = folder, ArticleId = articleId }),
    ];

    /// <summary>In source order, one for each reference.</summary>
    public IReadOnlyList<RelatedHeadline> Headlines => draft.RelatedHeadlines;

    public IReadOnlyList<HeadlineReference> References { get; } =
    [
        .. draft.RelatedHeadlines.Select(
            (headline, index) =>
                new HeadlineReference
                {
                    ArticleId = articleId,
                    Position = index + 1,
                    HeadlineId = headline.Id,
                    Text = headline.Text,
                    Link = draft.RelatedLinks[index],
                }
        ),
    ];

    public IReadOnlyList<(string Id, string Name)> Outlets => draft.Outlets;

    /// <summary>The article as a new one, or as one that has come back.</summary>
    public Article NewArticle(WithdrawnArticle? withdrawn, DateTimeOffset now) =>
        new()
        {
            Id = articleId,
            SourceName = draft.SourceName,
            Version = withdrawn?.Version ?? 0,
            Headline = draft.Headline,
            AddedAt = withdrawn?.AddedAt ?? now,
            ModifiedAt = withdrawn?.ModifiedAt ?? now,
            ContentDigest = withdrawn?.ContentDigest ?? "",
        };

    /// <summary>The article as another catalog had it.</summary>
    public Article NewArticle(ArticleHistory history) =>
        new()
        {
            Id = articleId,
            SourceName = draft.SourceName,
            Version = history.Versions[^1].Number,
            Headline = draft.Headline,
            AddedAt = history.AddedAt,
            ModifiedAt = history.ModifiedAt,
        };

    /// <summary>Copies all values into the article, new or stored.</summary>
    public void Fill(Article article)
    {
        article.SourceName = draft.SourceName;
        article.FileModifiedAt = draft.FileModifiedAt ?? article.FileModifiedAt;
        article.Headline = draft.Headline;
        article.HeadlineSortKey = BoundedKey.ForSorting(draft.Headline);
        article.HeadlineOrigin = draft.HeadlineOrigin;
        article.Key = draft.Key;
        article.KeyWithoutSite = draft.KeyWithoutSite;
        article.Lead = draft.Lead;
        article.Byline = draft.Byline;
        article.Authors = draft.Authors;
        article.Dateline = draft.Dateline;
        article.PublishedAt = draft.PublishedAt;
        article.PublishedPrecision = draft.PublishedPrecision;
        article.PublishedOrigin = draft.PublishedOrigin;
        article.UpdatedAt = draft.UpdatedAt;
        article.PublishedMonth = draft.PublishedAt is { } published ? Period.MonthOf(published) : null;
        article.Language = draft.Language;
        article.Tags = draft.Tags;
        article.Description = draft.Description;
        article.WordCount = draft.WordCount;
        article.PhotoCredits = draft.PhotoCredits;
        article.RelatedHeadlineCount = draft.RelatedHeadlines.Count;
        article.ContentDigest = draft.ContentDigest;
        article.Facts = draft.Facts;
    }
}

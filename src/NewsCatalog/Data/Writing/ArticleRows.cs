using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Writing;

/// <summary>The rows that one draft becomes.</summary>
sealed class ArticleRows(ArticleDraft draft)
{
    public string ArticleId => draft.Id;

    public string ContentDigest => draft.ContentDigest;

    public SourceFacts Facts => draft.Facts;

    public ArticleBody Body { get; } =
        new()
        {
            ArticleId = draft.Id,
            Sections = draft.Sections,
            CitedSources = draft.CitedSources,
        };

    public ArticleSource Source { get; } = new() { ArticleId = draft.Id, Content = draft.Content };

    public IReadOnlyList<ArticleAuthor> Authors => draft.AuthorKeys;

    public IReadOnlyList<ArticleTag> Tags => draft.TagKeys;

    public IReadOnlyList<ArticleFolder> Folders { get; } =
    [
        .. ArticleFolder.Of(draft.SourceName)
            .Select(folder => new ArticleFolder { Folder = folder, ArticleId = draft.Id }),
    ];

    /// <summary>In source order, one for each reference.</summary>
    public IReadOnlyList<RelatedHeadline> Headlines => draft.RelatedHeadlines;

    public IReadOnlyList<HeadlineReference> References { get; } =
    [
        .. draft.RelatedHeadlines.Select(
            (headline, index) =>
                new HeadlineReference
                {
                    ArticleId = draft.Id,
                    Position = index + 1,
                    HeadlineId = headline.Id,
                    Text = headline.Text,
                }
        ),
    ];

    /// <summary>The first citation of each outlet.</summary>
    public IReadOnlyList<Citation> Outlets { get; } = [.. draft.CitedSources.DistinctBy(cited => cited.OutletId)];

    public Article NewArticle(DateTimeOffset now) => new()
    {
        Id = draft.Id,
        SourceName = draft.SourceName,
        Version = 1,
        Headline = draft.Headline,
        AddedAt = now,
        ModifiedAt = now,
    };

    /// <summary>Copies all values into the article, new or stored.</summary>
    public void Fill(Article article)
    {
        article.Headline = draft.Headline;
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
        article.PublishedYear = draft.PublishedAt?.UtcDateTime.Year;
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

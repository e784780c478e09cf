using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Text;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// Finds the article that each draft of a batch belongs to: the one of its name, the one that was moved to its name,
/// one that has left and comes back, or none. Each article is given to one draft.
/// </summary>
sealed class DraftMatching(CatalogContext db)
{
    Dictionary<string, Article> _stored = [];
    List<WithdrawnArticle> _withdrawn = [];
    HashSet<string> _known = [];

    public async Task<IReadOnlyList<DraftMatch>> MatchAsync(
        IReadOnlyList<ArticleDraft> drafts,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyCollection<string> names =
        [
            .. drafts.SelectMany(draft => new[] { draft.SourceName, draft.PreviousName }).OfType<string>().Distinct(),
        ];
        _stored = await db
            .Articles.AsNoTracking()
            .Where(article => EF.Parameter(names).Contains(article.SourceName))
            .ToDictionaryAsync(article => article.SourceName, cancellationToken);
        _withdrawn = await db
            .Withdrawn.AsNoTracking()
            .Where(article => EF.Parameter(names).Contains(article.SourceName))
            .OrderByDescending(article => article.WithdrawnAt)
            .ThenBy(article => article.ArticleId)
            .ToListAsync(cancellationToken);
        IReadOnlyCollection<string> ofHistories =
            [.. drafts.Select(draft => draft.History?.ArticleId).OfType<string>()];
        _known = await db.KnownIdsAsync(ofHistories, cancellationToken);
        var matches = new DraftMatch[drafts.Count];

        // Moved ones first: a new file of their old name begins an article of its own.
        foreach (var (index, draft) in drafts.Index().OrderBy(draft => draft.Item.PreviousName is null))
            matches[index] = Match(draft);
        var taken = await TakenAsync(matches, cancellationToken);
        taken.UnionWith(matches.Where(match => match.IsRestored).Select(match => match.ArticleId));
        foreach (var match in matches.Where(match => match.ArticleId.Length == 0))
            match.ArticleId = await FreeIdAsync(match.Draft.SourceName, taken, cancellationToken);
        return matches;
    }

    DraftMatch Match(ArticleDraft draft)
    {
        if (_stored.Remove(draft.SourceName, out var stored)) return DraftMatch.Of(draft, stored);
        if (draft.History is { } history && !_known.Contains(history.ArticleId))
            return new DraftMatch(draft) { ArticleId = history.ArticleId, IsRestored = true };
        if (draft.PreviousName is { } previous && _stored.Remove(previous, out stored))
            return DraftMatch.Of(draft, stored);
        var sha256 = draft.Facts.Sha256;
        var withdrawn =
            _withdrawn.Find(left => left.SourceName == draft.PreviousName && left.Sha256 == sha256)
            ?? _withdrawn.Find(left => left.SourceName == draft.SourceName && left.Sha256 == sha256)
            ?? _withdrawn.Find(left => left.SourceName == draft.SourceName);
        if (withdrawn is null) return new DraftMatch(draft);
        _withdrawn.Remove(withdrawn);
        return new DraftMatch(draft) { ArticleId = withdrawn.ArticleId, Withdrawn = withdrawn };
    }

    async Task<HashSet<string>> TakenAsync(IEnumerable<DraftMatch> matches, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> wanted =
        [
            .. matches
                .Where(match => match.ArticleId.Length == 0)
                .Select(match => ContentId.OfArticle(match.Draft.SourceName)),
        ];
        return await db.KnownIdsAsync(wanted, cancellationToken);
    }

    // A name may be that of an article which has another name now.
    async Task<string> FreeIdAsync(string sourceName, HashSet<string> taken, CancellationToken cancellationToken)
    {
        var id = ContentId.OfArticle(sourceName);
        for (var number = 2; taken.Contains(id); number++)
        {
            id = ContentId.OfArticle($"{sourceName}\n{number}");
            if (
                await db.Articles.AnyAsync(article => article.Id == id, cancellationToken)
                || await db.Withdrawn.AnyAsync(article => article.ArticleId == id, cancellationToken)
            )
            {
                taken.Add(id);
            }
        }

        return id;
    }
}

/// <summary>A draft and the article that it belongs to.</summary>
sealed class DraftMatch(ArticleDraft draft)
{
    public ArticleDraft Draft => draft;

    /// <summary>Empty until a new article is given one.</summary>
    public string ArticleId { get; set; } = "";

    /// <summary>Whether the article is brought back as another catalog had it.</summary>
    public bool IsRestored { get; init; }

    /// <summary>The stored article; null when there is none.</summary>
    public Article? Stored { get; init; }

    /// <summary>The article that comes back; null when it is stored or new.</summary>
    public WithdrawnArticle? Withdrawn { get; init; }

    public static DraftMatch Of(ArticleDraft draft, Article stored) =>
        new(draft) { ArticleId = stored.Id, Stored = stored };
}

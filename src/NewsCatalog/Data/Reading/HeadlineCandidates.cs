using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Reading;

/// <summary>Reads what listed headlines lead to.</summary>
static class HeadlineCandidates
{
    // One row for each candidate, or one for a headline without any. Compiled: it is read with every article.
    static readonly CompiledQuery<Func<CatalogContext, string, IAsyncEnumerable<ListedRow>>> Listed = new(() =>
        EF.CompileAsyncQuery((CatalogContext db, string articleId) =>
            from reference in db.HeadlineReferences
            where reference.ArticleId == articleId
            from candidate in db
                .HeadlineCandidates.Where(candidate => candidate.HeadlineNumber == reference.HeadlineNumber)
                .DefaultIfEmpty()
            orderby reference.Position, candidate.ArticleId
            select new ListedRow(
                reference.Headline.Id,
                reference.Position,
                reference.Text,
                reference.Link,
                reference.Headline.References,
                candidate.ArticleId,
                candidate.Article.Headline,
                candidate.Method
            )
        )
    );

    /// <summary>The headlines that an article lists, in source order, each with its resolution.</summary>
    public static async Task<IReadOnlyList<HeadlineReference>> ListedByAsync(
        this CatalogContext db,
        string articleId,
        CancellationToken cancellationToken
    )
    {
        var (references, candidates) = (new List<HeadlineReference>(), new List<Candidate>());
        await foreach (var row in Listed.For(db)(db, articleId).WithCancellation(cancellationToken))
        {
            if (references.Count == 0 || references[^1].Position != row.Position)
            {
                candidates = [];
                references.Add(
                    new HeadlineReference
                    {
                        ArticleId = articleId,
                        Position = row.Position,
                        HeadlineId = row.HeadlineId,
                        Text = row.Text,
                        Link = row.Link,
                        ListedBy = row.ListedBy,
                    }
                );
            }

            if (row.Candidate is null) continue;
            candidates.Add(new Candidate(row.Candidate, row.CandidateHeadline!, row.Method!.Value));
            references[^1].Resolution = Resolution.Of(row.Text, candidates);
        }

        return references;
    }

    /// <summary>Sets what references lead to.</summary>
    public static async Task ResolveAsync(
        this CatalogContext db,
        IReadOnlyList<HeadlineReference> references,
        CancellationToken cancellationToken
    )
    {
        var candidates = await db.CandidatesAsync(
            [.. references.Select(reference => reference.HeadlineNumber).Distinct()],
            cancellationToken
        );
        foreach (var reference in references)
            reference.Resolution = Resolution.Of(reference.Text, [.. candidates[reference.HeadlineNumber]]);
    }

    /// <summary>Sets what headlines lead to.</summary>
    public static async Task ResolveAsync(
        this CatalogContext db,
        IReadOnlyList<RelatedHeadline> headlines,
        CancellationToken cancellationToken
    )
    {
        var candidates = await db.CandidatesAsync(
            [.. headlines.Select(headline => headline.Number)],
            cancellationToken
        );
        foreach (var headline in headlines)
            headline.Resolution = Resolution.Of(headline.Text, [.. candidates[headline.Number]]);
    }

    /// <summary>The stored candidates of some headlines, by headline, in the order of the articles' ids.</summary>
    public static async Task<ILookup<long, Candidate>> CandidatesAsync(
        this CatalogContext db, IReadOnlyCollection<long> headlines, CancellationToken cancellationToken)
    {
        var candidates = await db.HeadlineCandidates.AsNoTracking()
            .Where(candidate => EF.Parameter(headlines).Contains(candidate.HeadlineNumber))
            .OrderBy(candidate => candidate.HeadlineNumber)
            .ThenBy(candidate => candidate.ArticleId)
            .Select(candidate => new
            {
                candidate.HeadlineNumber,
                candidate.ArticleId,
                candidate.Article.Headline,
                candidate.Method,
            })
            .ToListAsync(cancellationToken);
        return candidates.ToLookup(
            one => one.HeadlineNumber,
            one => new Candidate(one.ArticleId, one.Headline, one.Method)
        );
    }

    sealed record ListedRow(
        string HeadlineId,
        int Position,
        string Text,
        string? Link,
        int ListedBy,
        string? Candidate,
        string? CandidateHeadline,
        ResolutionMethod? Method
    );
}

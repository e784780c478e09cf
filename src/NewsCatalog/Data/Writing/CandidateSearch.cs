using System.Data.Common;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Tasks;

namespace NewsCatalog.Data.Writing;

/// <summary>
/// Finds the articles of a headline and the headlines of an article, inside the transaction that is open. Each answer
/// is a handful of seeks in an index with a bounded number of rows behind each, so it costs the same in any catalog.
/// The commands are prepared once for a whole batch: every file brings some twenty headlines.
/// </summary>
sealed class CandidateSearch : IDisposable
{
    /// <summary>More articles than this that fit one headline equally well are not told apart.</summary>
    public const int Most = 20;

    // Finds all that a branch of OfHeadline does, and what only the program leaves out: beginnings that are too short
    // or end within a word.
    internal const string Promising =
        """
        SELECT "Number" FROM "RelatedHeadlines" AS "Listed" WHERE "Number" >= @first AND (
            EXISTS (SELECT 1 FROM "Articles" WHERE "HeadlineOrigin" = 'Source' AND "Key" = "Listed"."Key")
            OR EXISTS (SELECT 1 FROM "Articles" WHERE "HeadlineOrigin" = 'Source' AND "Key" = "Listed"."KeyWithoutSite")
            OR EXISTS (SELECT 1 FROM "Articles" WHERE "KeyWithoutSite" = "Listed"."Key")
            OR "IsTruncated" AND EXISTS (SELECT 1 FROM "Articles"
                WHERE "HeadlineOrigin" = 'Source' AND "Key" >= "Listed"."Key" AND "Key" < "Listed"."Key" || @past)
            OR EXISTS (SELECT 1 FROM "Articles"
                WHERE "HeadlineOrigin" = 'Derived' AND "Key" >= "Listed"."Key" AND "Key" < "Listed"."Key" || @past))
        """;

    // Sorts behind whatever follows the same beginning.
    const string UpperBound = "\U0010FFFF";

    const string ListedWithSite = """SELECT "Id" FROM "RelatedHeadlines" WHERE "KeyWithoutSite" = @key""";

    const string LastUpTo =
        """SELECT "Key" FROM "RelatedHeadlines" WHERE "IsTruncated" AND "Key" <= @bound ORDER BY "Key" DESC LIMIT 1""";

    static readonly string OfHeadline =
        $"""
        SELECT * FROM (SELECT 0, "Id", "Headline", "Key" FROM "Articles"
            WHERE "HeadlineOrigin" = 'Source' AND "Key" = @key LIMIT {Most}) AS "Equal"
        UNION ALL
        SELECT * FROM (SELECT 1, "Id", "Headline", "Key" FROM "Articles"
            WHERE "HeadlineOrigin" = 'Source' AND "Key" = @withoutSite LIMIT {Most}) AS "ListedWithSite"
        UNION ALL
        SELECT * FROM (SELECT 1, "Id", "Headline", "Key" FROM "Articles"
            WHERE "KeyWithoutSite" = @key LIMIT {Most}) AS "PublishedWithSite"
        UNION ALL
        SELECT * FROM (SELECT 2, "Id", "Headline", "Key" FROM "Articles"
            WHERE "HeadlineOrigin" = 'Source' AND "Key" >= @cutStart AND "Key" < @end LIMIT {Most}) AS "Longer"
        UNION ALL
        SELECT * FROM (SELECT 2, "Id", "Headline", "Key" FROM "Articles"
            WHERE "HeadlineOrigin" = 'Derived' AND "Key" >= @start AND "Key" < @end
            ORDER BY "Key" LIMIT {Most}) AS "Leads"
        """;

    readonly DbCommand _ofHeadline;
    readonly DbCommand _promising;
    readonly DbCommand _listedWithSite;
    readonly DbCommand _lastUpTo;

    public CandidateSearch(CatalogContext db)
    {
        _ofHeadline = db.Statement(OfHeadline, "@key", "@withoutSite", "@cutStart", "@start", "@end");
        _promising = db.Statement(Promising, "@first", "@past");
        _listedWithSite = db.Statement(ListedWithSite, "@key");
        _lastUpTo = db.Statement(LastUpTo, "@bound");
    }

    /// <summary>The articles that fit a headline best, all equally well; at most <see cref="Most"/>.</summary>
    public async Task<IReadOnlyList<Candidate>> FindAsync(RelatedHeadline headline, CancellationToken cancellationToken)
    {
        var start = headline.Key.Length >= HeadlineKey.ShortestStart ? headline.Key : null;
        _ofHeadline.Set(
            headline.Key,
            headline.KeyWithoutSite,
            headline.IsTruncated ? start : null,
            start,
            $"{start}{UpperBound}"
        );
        var found = new List<(int Rank, Candidate Candidate)>();
        await using (var reader = await _ofHeadline.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var rank = reader.GetInt32(0);
                if (
                    rank == 2
                    && !headline.IsTruncated
                    && !HeadlineKey.EndsWord(reader.GetString(3), headline.Key.Length)
                )
                {
                    continue;
                }

                var method = rank == 2 ? ResolutionMethod.Truncated : ResolutionMethod.Normalized;
                found.Add((rank, new Candidate(reader.GetString(1), reader.GetString(2), method)));
            }
        }

        if (found.Count == 0) return [];
        var best = found.Min(one => one.Rank);
        return [.. found.Where(one => one.Rank == best).Select(one => one.Candidate).DistinctBy(one => one.ArticleId)
            .OrderBy(one => one.ArticleId, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>
    /// Those of the headlines that were just added, with the highest numbers that there are, that may have an article,
    /// and some that have none: <see cref="FindAsync"/> decides. In a first seeding most have none, and asking for each
    /// would be a tenth of its time.
    /// </summary>
    public async Task<IEnumerable<RelatedHeadline>> FindPromisingAsync(
        IReadOnlyList<RelatedHeadline> added,
        CancellationToken cancellationToken
    )
    {
        if (added.Count == 0) return [];
        var numbers = new HashSet<long>();
        _promising.Set(added.Min(headline => headline.Number), UpperBound);
        await using var reader = await _promising.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) numbers.Add(reader.GetInt64(0));
        return added.Where(headline => numbers.Contains(headline.Number));
    }

    /// <summary>The ids of all listed headlines that may belong to one of these articles, and of some that nobody
    /// lists: <see cref="FindAsync"/> decides.</summary>
    public async Task<HashSet<string>> FindListedAsync(
        IReadOnlyList<Article> articles,
        CancellationToken cancellationToken
    )
    {
        var ids = new HashSet<string>(
            InParallel.Select(articles, KnownIds, cancellationToken).SelectMany(known => known)
        );
        foreach (var article in articles)
        {
            ids.UnionWith((await StartsAsync(article.Key, cancellationToken)).Select(HeadlineKey.IdOfTruncated));
            if (article.HeadlineOrigin == HeadlineOrigin.Derived) continue;
            _listedWithSite.Set(article.Key);
            await using var reader = await _listedWithSite.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) ids.Add(reader.GetString(0));
        }

        return ids;
    }

    public void Dispose()
    {
        _ofHeadline.Dispose();
        _promising.Dispose();
        _listedWithSite.Dispose();
        _lastUpTo.Dispose();
    }

    // An id is made of the key, so it says where to look before anything is read.
    static List<string> KnownIds(Article article) =>
        article.HeadlineOrigin == HeadlineOrigin.Derived
            ? [.. HeadlineKey.StartsOf(article.Key).Select(HeadlineKey.IdOfWhole)]
            :
            [
                .. new[] { article.Key, article.KeyWithoutSite }
                    .OfType<string>()
                    .SelectMany(key => new[] { HeadlineKey.IdOfWhole(key), HeadlineKey.IdOfTruncated(key) }),
            ];

    // The truncated headlines that the text begins with. Whatever sorts last up to the text either is one or shares
    // with it the longest beginning that any of them can have.
    async Task<List<string>> StartsAsync(string text, CancellationToken cancellationToken)
    {
        var starts = new List<string>();
        while (text.Length >= HeadlineKey.ShortestStart)
        {
            _lastUpTo.Set(text);
            if (await _lastUpTo.ExecuteScalarAsync(cancellationToken) is not string last) break;
            var shared = text.AsSpan().CommonPrefixLength(last);
            if (shared == last.Length) starts.Add(last);
            text = Shorten(text, shared == last.Length ? shared - 1 : shared);
        }

        return starts;
    }

    static string Shorten(string text, int length) =>
        text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

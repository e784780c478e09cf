using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Articles;
using NewsCatalog.Outlets;
using NewsCatalog.Paging;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>
/// Finds the neighbours of an article: by the headlines that lead from one to the other, the outlets both cite and the
/// rare words both have. Of each kind of reason a bounded number is looked at, so that the cost does not grow with the
/// catalog.
/// </summary>
public sealed class SimilarArticles(
    CatalogIndex index,
    SearchSlots slots,
    IArticleRepository articles,
    ICitedSourceRepository outlets
)
{
    /// <summary>So many referring articles are looked at, the newest.</summary>
    const int MaxReferring = 100;

    /// <summary>So many outlets of the article are looked at, the least cited.</summary>
    const int MaxOutlets = 5;

    /// <summary>So many articles that share words or outlets are weighed, the most alike by BM25.</summary>
    const int MaxByText = 100;

    /// <summary>The nearest articles, those of equal score by id; null when there is no such article.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public async Task<IReadOnlyList<SimilarArticle>?> FindAsync(
        string id,
        int limit,
        CancellationToken cancellationToken
    )
    {
        using var slot = slots.Request(cancellationToken);
        await index.BeginAsync(slot);
        if (await articles.FindAsync(id, cancellationToken) is not { } article) return null;
        var referring = await articles.ListAsync(
            new ArticleFilter { RefersTo = id },
            ArticleOrder.NewestFirst,
            new PageRequest(MaxReferring, Count: false),
            ArticleParts.RelatedHeadlines,
            cancellationToken
        );
        var links = new HeadlineLinks(article, referring.Items);
        var cited = await CitedAsync(article, cancellationToken);
        var neighbours = await index.ReadAsync(
            slot,
            reader => Weigh(reader, article, links, cited, limit, slot.Deadline)
        );
        var found = (
            await articles.ListAsync(
                [.. neighbours.Select(neighbour => neighbour.Id)],
                ArticleParts.None,
                cancellationToken
            )
        ).ToDictionary(one => one.Id);
        return
        [
            .. neighbours.Where(neighbour => found.ContainsKey(neighbour.Id))
                .Select(neighbour => new SimilarArticle(found[neighbour.Id], neighbour.Score, neighbour.Because)),
        ];
    }

    async Task<List<Outlet>> CitedAsync(Article article, CancellationToken cancellationToken)
    {
        var ids = article.Body.CitedSources.Select(cited => cited.OutletId).Distinct().ToList();
        return
        [
            .. (await outlets.ListAsync(ids, cancellationToken))
                .Where(outlet => outlet.ArticleCount > 1)
                .OrderBy(outlet => outlet.ArticleCount)
                .ThenBy(outlet => outlet.Id, StringComparer.Ordinal)
                .Take(MaxOutlets),
        ];
    }

    static List<Neighbour> Weigh(
        IndexReader reader,
        Article article,
        HeadlineLinks links,
        List<Outlet> cited,
        int limit,
        SearchDeadline deadline
    )
    {
        var all = Math.Max(1, reader.DocFreq(new Term(IndexFields.Kind, IndexFields.ArticleKind)));
        var terms = SignificantTerms.Of(article, reader, deadline);
        var common = new Dictionary<string, SharedContent>();
        SharedContent Of(string id) => common.TryGetValue(id, out var known) ? known : common[id] = new SharedContent();
        foreach (var id in links.Nearest(MaxByText).Union(ByText(reader, article.Id, terms, cited, deadline))) Of(id);
        var documents = reader.DocumentsOf(common.Keys);
        var likeness = new TextLikeness(reader, documents, all);
        foreach (var term in terms)
        {
            deadline.Step();
            foreach (var (id, share) in likeness.Of(term)) Of(id).Terms.Add((term, share));
        }

        foreach (var outlet in cited)
        {
            foreach (var id in reader.Holding(new Term(IndexFields.Outlet, outlet.Id), documents))
                Of(id).Outlets.Add(outlet);
        }

        var published = reader.PublishedOf(documents);
        return
        [
            .. common.Select(one =>
                    Neighbour.Of(
                        one.Key,
                        [.. links.Reasons(one.Key), .. one.Value.Reasons(all, DaysBetween(article, published, one.Key))]
                    )
                )
                .Where(neighbour => neighbour.Score > 0)
                .OrderByDescending(neighbour => neighbour.Score)
                .ThenBy(neighbour => neighbour.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    static int? DaysBetween(Article article, Dictionary<string, DateTime> published, string id) =>
        article.PublishedAt is { } one && published.TryGetValue(id, out var other)
            ? (int)(one.UtcDateTime - other).Duration().TotalDays
            : null;

    static List<string> ByText(
        IndexReader reader,
        string id,
        List<SignificantTerm> terms,
        List<Outlet> cited,
        SearchDeadline deadline
    )
    {
        var alike = new BooleanQuery();
        foreach (var term in terms)
        {
            alike.Add(
                new TermQuery(new Term(IndexFields.Articles.Stems, term.Stem)) { Boost = term.Weight },
                Occur.SHOULD
            );
        }

        foreach (var outlet in cited)
            alike.Add(new TermQuery(new Term(IndexFields.Outlet, outlet.Id)), Occur.SHOULD);
        var query = new BooleanQuery
        {
            { alike, Occur.MUST },
            { new TermQuery(new Term(IndexFields.Id, id)), Occur.MUST_NOT },
        };
        var statistics = new RankingStatistics(reader, IndexFields.Articles, given: null);
        statistics.NeedField(IndexFields.Articles.Stems);
        var hits = HitOrder.Relevance.Top(MaxByText, after: null);
        new RankedSearcher(reader, statistics).Search(query, new HitCollector(deadline, [hits]));
        return [.. hits.First().Select(hit => hit.Id)];
    }
}

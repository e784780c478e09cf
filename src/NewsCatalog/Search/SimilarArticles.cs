using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
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
    /// <summary>What a link is worth, as much as five words that one article in ten has.</summary>
    const double Link = 5;

    /// <summary>So many referring articles are looked at, the newest.</summary>
    const int MaxReferring = 100;

    /// <summary>So many outlets of the article are looked at, the least cited.</summary>
    const int MaxOutlets = 5;

    /// <summary>So many articles that share words or outlets are weighed, the most alike by BM25.</summary>
    const int MaxByText = 50;

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
        var links = new Links(article, referring.Items);
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
        Links links,
        List<Outlet> cited,
        int limit,
        SearchDeadline deadline
    )
    {
        var all = Math.Max(1, reader.DocFreq(new Term(IndexFields.Kind, IndexFields.ArticleKind)));
        var terms = SignificantTerms.Of(article, reader, deadline);
        var common = new Dictionary<string, Common>();
        Common Of(string id) => common.TryGetValue(id, out var known) ? known : common[id] = new Common();
        foreach (var id in links.Neighbours.Union(ByText(reader, article.Id, terms, cited, deadline))) Of(id);
        var documents = reader.DocumentsOf(common.Keys);
        foreach (var term in terms)
        {
            foreach (var id in reader.Holding(new Term(IndexFields.Articles.Stems, term.Stem), documents))
                Of(id).Terms.Add(term);
        }

        foreach (var outlet in cited)
        {
            foreach (var id in reader.Holding(new Term(IndexFields.Outlet, outlet.Id), documents))
                Of(id).Outlets.Add(outlet);
        }

        return
        [
            .. common.Select(one => Neighbour.Of(one.Key, [.. Reasons(one.Key, one.Value, links, all)]))
                .Where(neighbour => neighbour.Score > 0)
                .OrderByDescending(neighbour => neighbour.Score)
                .ThenBy(neighbour => neighbour.Id, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    static IEnumerable<SimilarBecause> Reasons(string id, Common common, Links links, int all)
    {
        if (links.Referring.Contains(id))
            yield return new SimilarBecause(SimilarityReason.ListsThis, Link, null, [], []);
        if (links.Listed.Contains(id))
            yield return new SimilarBecause(SimilarityReason.ListedByThis, Link, null, [], []);
        if (links.Together.GetValueOrDefault(id) is > 0 and var together)
        {
            yield return new SimilarBecause(
                SimilarityReason.ListedTogether,
                Round(Math.Log2(1 + together)),
                together,
                [],
                []
            );
        }

        if (common.Outlets.Count > 0)
        {
            yield return new SimilarBecause(
                SimilarityReason.CitesSameSource,
                Round(common.Outlets.Sum(outlet => Rarity(outlet.ArticleCount))),
                null,
                [.. common.Outlets.Select(outlet => outlet.Name)],
                []
            );
        }

        if (common.Terms.Count > 0)
        {
            yield return new SimilarBecause(
                SimilarityReason.SharedTerms,
                Round(common.Terms.Sum(term => Rarity(term.Articles))),
                null,
                [],
                [.. common.Terms.OrderBy(term => term.Articles).Select(term => term.Word)]
            );
        }

        double Rarity(int having) => Math.Log10((double)all / Math.Min(having, all));
    }

    static double Round(double score) => Math.Round(score, 2, MidpointRounding.AwayFromZero);

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
            alike.Add(new TermQuery(new Term(IndexFields.Articles.Stems, term.Stem)), Occur.SHOULD);
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

    /// <summary>Where the headlines of an article and of those that list it lead.</summary>
    sealed class Links
    {
        public Links(Article article, IReadOnlyList<Article> referring)
        {
            Listed = [.. Targets(article.RelatedHeadlines)];
            Referring = [.. referring.Select(one => one.Id)];
            foreach (var target in referring.SelectMany(one => Targets(one.RelatedHeadlines).Distinct()))
                Together[target] = Together.GetValueOrDefault(target) + 1;
            foreach (var ids in (ICollection<string>[])[Listed, Referring])
                ids.Remove(article.Id);
            Together.Remove(article.Id);
        }

        public HashSet<string> Listed { get; }

        public HashSet<string> Referring { get; }

        public Dictionary<string, int> Together { get; } = [];

        public IEnumerable<string> Neighbours =>
            Listed
                .Union(Referring)
                .Union(
                    Together
                        .OrderByDescending(target => target.Value)
                        .ThenBy(target => target.Key, StringComparer.Ordinal)
                        .Take(MaxByText)
                        .Select(target => target.Key)
                );

        static IEnumerable<string> Targets(IEnumerable<HeadlineReference> references) =>
            references
                .Select(reference => reference.Resolution.Article)
                .OfType<Candidate>()
                .Select(target => target.ArticleId);
    }

    sealed class Common
    {
        public List<SignificantTerm> Terms { get; } = [];

        public List<Outlet> Outlets { get; } = [];
    }

    sealed record Neighbour(string Id, double Score, IReadOnlyList<SimilarBecause> Because)
    {
        public static Neighbour Of(string id, IReadOnlyList<SimilarBecause> because) =>
            new(id, Round(because.Sum(reason => reason.Score)), because);
    }
}

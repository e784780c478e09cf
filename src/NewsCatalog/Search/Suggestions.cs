using NewsCatalog.Articles;
using NewsCatalog.Search.Completion;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search;

/// <summary>Completes what somebody begins to type.</summary>
public sealed class Suggestions(CatalogIndex index, SearchSlots slots, IArticleRepository articles)
{
    /// <summary>Of so many articles the texts are read, and of so many bytes.</summary>
    const int SampleSize = 12;
    const int SampleBytes = 1_000_000;

    /// <summary>Completes the last word of a text, as a search that finds something and as the headlines that begin so,
    /// the best first.</summary>
    /// <exception cref="SearchException">The search cannot be answered.</exception>
    public async Task<Suggested> CompleteAsync(string prefix, int limit, CancellationToken cancellationToken)
    {
        if (TypedText.Of(prefix) is not { } typed) return new Suggested([], []);
        using var slot = slots.Request(cancellationToken);
        var sample = typed.Before is { } before ? await SampleAsync(typed, before, slot) : null;
        var (terms, ids) = await index.ReadAsync(
            slot,
            reader =>
                (
                    new TermCompletions(reader, slot.Deadline).Of(typed, sample).Take(limit).ToList(),
                    new HeadlineCompletions(reader, slot.Deadline).Of(typed)
                )
        );
        var headlines = await articles.ListAsync(ids, ArticleParts.None, cancellationToken);
        return new Suggested(terms, [.. headlines.DistinctBy(article => article.Headline).Take(limit)]);
    }

    async Task<SampledWords> SampleAsync(TypedText typed, SearchNode before, SearchSlot slot)
    {
        var found = await index.ReadAsync(
            slot,
            reader => new IndexSearch(reader, IndexFields.Articles, slot.Deadline).Find(before, SampleSize)
        );
        const ArticleParts parts = ArticleParts.Sections;
        var size = await articles.CountFittingAsync(found.SampleIds, parts, SampleBytes, slot.CancellationToken);
        var sample = new SampledWords(typed, found, size, slot.Deadline);
        var texts = await articles.ListAsync([.. found.SampleIds.Take(size)], parts, slot.CancellationToken);
        foreach (var article in texts) sample.Read(article);
        return sample;
    }
}

/// <summary>Searches that complete a text, with the number of articles each finds, and articles whose headlines
/// do.</summary>
public sealed record Suggested(IReadOnlyList<TermCount> Terms, IReadOnlyList<Article> Headlines);

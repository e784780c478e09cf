using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data;

/// <summary>One batch of sources on its way into the catalog: all of it with its change log entries, or nothing.</summary>
sealed class ArticleMerge(CatalogContext db, TimeProvider clock)
{
    readonly List<HeadlineReference> _references = [];
    readonly List<Citation> _citations = [];
    readonly List<string> _rewritten = [];
    readonly Tally _headlines = new();
    readonly Tally _outlets = new();
    int _added, _updated, _unchanged;

    public async Task<MergeReport> RunAsync(IReadOnlyList<ParsedSource> sources, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var stored = await LoadAsync(sources, cancellationToken);
        foreach (var source in sources) Merge(source, stored.GetValueOrDefault(ContentId.OfArticle(source.Source.Name)));

        await RemoveOldRowsAsync(cancellationToken);
        await SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new MergeReport(_added, _updated, _unchanged);
    }

    async Task<Dictionary<string, Article>> LoadAsync(IReadOnlyList<ParsedSource> sources, CancellationToken cancellationToken)
    {
        var ids = sources.Select(source => ContentId.OfArticle(source.Source.Name)).ToList();
        return await db.Articles.Where(article => ids.Contains(article.Id))
            .Include(article => article.Body)
            .Include(article => article.Source)
            .ToDictionaryAsync(article => article.Id, cancellationToken);
    }

    void Merge(ParsedSource source, Article? stored)
    {
        var content = ArticleRows.Digest(source);
        if (stored is null)
        {
            Write(ArticleRows.New(source, Now()), source, content, ChangeKind.Created);
            _added++;
        }
        else if (stored.ContentDigest != content)
        {
            stored.Version++;
            stored.ModifiedAt = Now();
            Rewrite(stored, source, content);
            _updated++;
        }
        else
        {
            // A newer parser that reads the same values changes no more than its own number.
            if (stored.Facts.ParserVersion != Parsing.ArticleTextParser.Version) Rewrite(stored, source, content);
            _unchanged++;
        }
    }

    void Rewrite(Article article, ParsedSource source, string content)
    {
        _rewritten.Add(article.Id);
        Write(article, source, content, ChangeKind.Updated);
    }

    void Write(Article article, ParsedSource source, string content, ChangeKind kind)
    {
        ArticleRows.Fill(article, source, content);
        if (kind == ChangeKind.Created) db.Add(article);
        db.Add(new Change { Kind = kind, ArticleId = article.Id, Version = article.Version, At = article.ModifiedAt });
        db.AddRange(ArticleRows.Authors(article.Id, source.Article));
        foreach (var reference in ArticleRows.References(article.Id, source.Article))
        {
            _references.Add(reference);
            _headlines.Count(article.Id, reference.HeadlineId, reference.Text, +1);
        }

        foreach (var citation in ArticleRows.Citations(article.Id, source.Article))
        {
            _citations.Add(citation);
            _outlets.Count(article.Id, citation.OutletId, citation.Name, +1);
        }
    }

    async Task RemoveOldRowsAsync(CancellationToken cancellationToken)
    {
        if (_rewritten.Count == 0) return;
        var references = db.HeadlineReferences.Where(reference => _rewritten.Contains(reference.ArticleId));
        await foreach (var reference in references.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _headlines.Count(reference.ArticleId, reference.HeadlineId, reference.Text, -1);

        var citations = db.Citations.Where(citation => _rewritten.Contains(citation.ArticleId));
        await foreach (var citation in citations.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _outlets.Count(citation.ArticleId, citation.OutletId, citation.Name, -1);

        await references.ExecuteDeleteAsync(cancellationToken);
        await citations.ExecuteDeleteAsync(cancellationToken);
        await db.Authors.Where(author => _rewritten.Contains(author.ArticleId)).ExecuteDeleteAsync(cancellationToken);
    }

    async Task SaveAsync(CancellationToken cancellationToken)
    {
        await SaveOutletsAsync(cancellationToken);
        db.AddRange(_citations);
        await db.SaveChangesAsync(cancellationToken);

        await db.AddReferencesAsync(
            [.. _headlines.Totals.Select(total => new RelatedHeadline { Id = total.Id, Text = total.Text, References = total.Count })],
            cancellationToken);
        await db.InsertAsync(_references, cancellationToken);
        if (_rewritten.Count == 0) return;
        await db.RelatedHeadlines.Where(headline => headline.References == 0).ExecuteDeleteAsync(cancellationToken);
        await db.Outlets.Where(outlet => outlet.ArticleCount == 0).ExecuteDeleteAsync(cancellationToken);
    }

    async Task SaveOutletsAsync(CancellationToken cancellationToken)
    {
        var ids = _outlets.Totals.Select(total => total.Id).ToList();
        var stored = await db.Outlets.Where(outlet => ids.Contains(outlet.Id)).ToDictionaryAsync(outlet => outlet.Id, cancellationToken);
        foreach (var total in _outlets.Totals)
        {
            if (stored.TryGetValue(total.Id, out var outlet)) outlet.ArticleCount += total.Count;
            else db.Add(new Outlet { Id = total.Id, Name = total.Text, ArticleCount = total.Count });
        }
    }

    // Whole microseconds: what clients read is exactly what is stored and compared.
    DateTimeOffset Now()
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}

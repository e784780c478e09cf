using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data;

/// <summary>One batch of sources on its way into the catalog: all of it with its change log entries, or nothing.</summary>
sealed class ArticleMerge(CatalogContext db, TimeProvider clock)
{
    readonly List<ArticleRows> _written = [];
    readonly List<Change> _changes = [];
    readonly List<string> _rewritten = [];
    readonly Tally _headlines = new();
    readonly Tally _outlets = new();
    int _added, _updated, _unchanged;

    public async Task<MergeReport> RunAsync(IReadOnlyList<ParsedSource> sources, CancellationToken cancellationToken)
    {
        var batch = sources.Select(ArticleRows.Of).ToList();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var stored = await LoadAsync(batch, cancellationToken);
        foreach (var rows in batch) Merge(rows, stored.GetValueOrDefault(rows.ArticleId));

        await RemoveOldRowsAsync(cancellationToken);
        await SaveAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new MergeReport(_added, _updated, _unchanged);
    }

    async Task<Dictionary<string, Article>> LoadAsync(List<ArticleRows> batch, CancellationToken cancellationToken)
    {
        var ids = batch.Select(rows => rows.ArticleId).ToList();
        return await db.Articles.Where(article => ids.Contains(article.Id))
            .ToDictionaryAsync(article => article.Id, cancellationToken);
    }

    void Merge(ArticleRows rows, Article? stored)
    {
        if (stored is null)
        {
            Write(rows, rows.NewArticle(Now()), ChangeKind.Created);
            _added++;
        }
        else if (stored.ContentDigest != rows.ContentDigest)
        {
            stored.Version++;
            stored.ModifiedAt = Now();
            Write(rows, stored, ChangeKind.Updated);
            _updated++;
        }
        else
        {
            // A newer parser that reads the same values changes no more than its own number.
            if (stored.Facts.ParserVersion != Parsing.ArticleTextParser.Version) Write(rows, stored, ChangeKind.Updated);
            _unchanged++;
        }
    }

    void Write(ArticleRows rows, Article article, ChangeKind kind)
    {
        rows.Fill(article);
        if (kind == ChangeKind.Created) db.Add(article);
        else _rewritten.Add(article.Id);
        _written.Add(rows);
        _changes.Add(new Change { Kind = kind, ArticleId = article.Id, Version = article.Version, At = article.ModifiedAt });
        foreach (var reference in rows.References) _headlines.Count(article.Id, reference.HeadlineId, reference.Text, +1);
        foreach (var citation in rows.Outlets) _outlets.Count(article.Id, citation.OutletId, citation.Name, +1);
    }

    async Task RemoveOldRowsAsync(CancellationToken cancellationToken)
    {
        if (_rewritten.Count == 0) return;
        var references = db.HeadlineReferences.Where(reference => _rewritten.Contains(reference.ArticleId));
        await foreach (var reference in references.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _headlines.Count(reference.ArticleId, reference.HeadlineId, reference.Text, -1);

        var outlets = db.ArticleOutlets.Where(outlet => _rewritten.Contains(outlet.ArticleId));
        await foreach (var outlet in outlets.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _outlets.Count(outlet.ArticleId, outlet.OutletId, "", -1);

        await references.ExecuteDeleteAsync(cancellationToken);
        await outlets.ExecuteDeleteAsync(cancellationToken);
        await db.ArticleAuthors.Where(author => _rewritten.Contains(author.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await db.Bodies.Where(body => _rewritten.Contains(body.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await db.Sources.Where(source => _rewritten.Contains(source.ArticleId)).ExecuteDeleteAsync(cancellationToken);
    }

    async Task SaveAsync(CancellationToken cancellationToken)
    {
        await SaveOutletsAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);

        // Ascending ids fill the pages of an index one after the other.
        await db.AddReferencesAsync(
            [.. _headlines.Totals.OrderBy(total => total.Id, StringComparer.Ordinal)
                .Select(total => new RelatedHeadline { Id = total.Id, Text = total.Text, References = total.Count })],
            cancellationToken);
        await db.InsertAsync([.. _written.Select(rows => rows.Body)], cancellationToken);
        await db.InsertAsync([.. _written.Select(rows => rows.Source)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Authors)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.References)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Outlets.Select(outlet => new ArticleOutlet { OutletId = outlet.OutletId, ArticleId = rows.ArticleId }))], cancellationToken);
        await db.InsertAsync(_changes, cancellationToken);
        if (_rewritten.Count == 0) return;
        await db.RelatedHeadlines.Where(headline => headline.References == 0).ExecuteDeleteAsync(cancellationToken);
        await db.Outlets.Where(outlet => outlet.ArticleCount == 0).ExecuteDeleteAsync(cancellationToken);
    }

    async Task SaveOutletsAsync(CancellationToken cancellationToken)
    {
        if (_outlets.IsEmpty) return;
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

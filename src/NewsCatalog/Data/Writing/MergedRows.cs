using Microsoft.EntityFrameworkCore;
using NewsCatalog.Headlines;
using NewsCatalog.Outlets;
using NewsCatalog.Text;

namespace NewsCatalog.Data.Writing;

/// <summary>What a batch stores beside the articles themselves: the rows that each has of its own, and the headlines
/// and outlets that articles share, with their counts.</summary>
sealed class MergedRows(CatalogContext db)
{
    readonly List<ArticleRows> _written = [];
    readonly ArticleCountDeltas<RelatedHeadline> _headlines = new();
    readonly ArticleCountDeltas<string> _outlets = new();

    public void Add(ArticleRows rows)
    {
        _written.Add(rows);
        foreach (var headline in rows.Headlines) _headlines.Count(rows.ArticleId, headline.Id, headline, +1);
        foreach (var outlet in rows.Outlets) _outlets.Count(rows.ArticleId, outlet.Id, outlet.Name, +1);
    }

    /// <summary>Removes the rows that stored articles have, before they are written anew or are gone.</summary>
    public async Task RemoveOldAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var references = db.HeadlineReferences.Where(reference => EF.Parameter(ids).Contains(reference.ArticleId));
        await foreach (
            var reference in references
                .AsNoTracking()
                .Include(reference => reference.Headline)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            _headlines.Count(reference.ArticleId, reference.Headline.Id, reference.Headline, -1);
        }

        var outlets = db.ArticleOutlets.Where(outlet => EF.Parameter(ids).Contains(outlet.ArticleId));
        await foreach (var outlet in outlets.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
            _outlets.Count(outlet.ArticleId, outlet.OutletId, "", -1);

        await references.ExecuteDeleteAsync(cancellationToken);
        await outlets.ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleAuthors.Where(author => EF.Parameter(ids).Contains(author.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleTags.Where(tag => EF.Parameter(ids).Contains(tag.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db
            .ArticleFolders.Where(folder => EF.Parameter(ids).Contains(folder.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
        await db.Bodies.Where(body => EF.Parameter(ids).Contains(body.ArticleId)).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Writes everything but the links between headlines and articles; the headlines that were not there come
    /// back.</summary>
    public async Task<IReadOnlyList<RelatedHeadline>> InsertAsync(CancellationToken cancellationToken)
    {
        var added = await InsertHeadlinesAsync(cancellationToken);
        var outlets = _outlets.Totals.Select(total => new Outlet
        {
            Id = total.Id,
            Name = total.Row,
            NameKey = BoundedKey.ForSorting(total.Row),
            ArticleCount = total.Count,
        });
        await db.AddCountsAsync([.. outlets], nameof(Outlet.Id), nameof(Outlet.ArticleCount), cancellationToken);
        await db.InsertAsync([.. _written.Select(rows => rows.Body)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Authors)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Tags)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.Folders)], cancellationToken);
        await db.InsertAsync([.. _written.SelectMany(rows => rows.References)], cancellationToken);
        await db.InsertAsync(
            [
                .. _written.SelectMany(rows =>
                    rows.Outlets.Select(outlet => new ArticleOutlet
                    {
                        OutletId = outlet.Id,
                        ArticleId = rows.ArticleId,
                    })
                ),
            ],
            cancellationToken
        );
        return added;
    }

    /// <summary>Removes the headlines and outlets that no article has any more.</summary>
    public async Task RemoveUnusedAsync(CancellationToken cancellationToken)
    {
        await db.RelatedHeadlines.Where(headline => headline.References == 0).ExecuteDeleteAsync(cancellationToken);
        await db.Outlets.Where(outlet => outlet.ArticleCount == 0).ExecuteDeleteAsync(cancellationToken);
    }

    async Task<IReadOnlyList<RelatedHeadline>> InsertHeadlinesAsync(CancellationToken cancellationToken)
    {
        foreach (var total in _headlines.Totals) total.Row.References = total.Count;

        // Ascending ids fill the pages of an index one after the other.
        List<RelatedHeadline> headlines =
        [
            .. _headlines.Totals.Select(total => total.Row).OrderBy(row => row.Id, StringComparer.Ordinal),
        ];
        var last = await db.HighestAsync<RelatedHeadline>(nameof(RelatedHeadline.Number), cancellationToken);
        foreach (var headline in headlines)
            headline.Number = ++last;
        var added = await db.AddCountsAsync(
            headlines,
            nameof(RelatedHeadline.Id),
            nameof(RelatedHeadline.References),
            cancellationToken
        );
        var byId = headlines.ToDictionary(headline => headline.Id);
        foreach (
            var (id, number) in await StoredNumbersAsync(
                [.. headlines.Except(added).Select(headline => headline.Id)],
                cancellationToken
            )
        )
        {
            byId[id].Number = number;
        }

        foreach (var reference in _written.SelectMany(rows => rows.References))
            reference.HeadlineNumber = byId[reference.HeadlineId].Number;
        return added;
    }

    async Task<Dictionary<string, long>> StoredNumbersAsync(List<string> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? []
            : await db
                .RelatedHeadlines.Where(headline => EF.Parameter(ids).Contains(headline.Id))
                .Select(headline => new { headline.Id, headline.Number })
                .ToDictionaryAsync(headline => headline.Id, headline => headline.Number, cancellationToken);
}

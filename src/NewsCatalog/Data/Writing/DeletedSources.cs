using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

/// <summary>The deleted bytes that a batch meets, and those that it adds.</summary>
sealed class DeletedSources(CatalogContext db)
{
    readonly HashSet<string> _added = [];
    readonly HashSet<string> _meant = [];
    HashSet<string> _met = [];

    public async Task BeginAsync(IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<string> hashes = [.. drafts.Select(draft => draft.Facts.Sha256).Distinct()];
        _met = await db
            .DeletedSources.Where(source => EF.Parameter(hashes).Contains(source.Sha256))
            .Select(source => source.Sha256)
            .ToHashSetAsync(cancellationToken);
    }

    public void Add(string sha256) => _added.Add(sha256);

    /// <summary>Whether a draft is kept out: a file of the folder that has deleted bytes, unless its article has them
    /// again already. A client who stores them means it, and they are deleted no more.</summary>
    public bool KeepsOut(DraftMatch match)
    {
        var (draft, sha256) = (match.Draft, match.Draft.Facts.Sha256);
        if (!_met.Contains(sha256)) return false;
        if (draft.FileModifiedAt is not null) return match.Stored?.Facts.Sha256 != sha256;
        if (draft.Condition is not null) _meant.Add(sha256);
        return false;
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (_meant.Count > 0)
        {
            await db
                .DeletedSources.Where(source => EF.Parameter(_meant).Contains(source.Sha256))
                .ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var sha256 in _added)
        {
            if (!await db.DeletedSources.AnyAsync(source => source.Sha256 == sha256, cancellationToken))
                await db.InsertAsync([new DeletedSource { Sha256 = sha256 }], cancellationToken);
        }
    }
}

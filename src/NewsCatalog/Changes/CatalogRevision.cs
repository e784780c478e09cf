namespace NewsCatalog.Changes;

/// <summary>
/// Names one state of the whole catalog: the last entry of the change log. Its time tells apart two databases that
/// count alike, such as one made anew from other texts. An empty catalog is <c>default</c>.
/// </summary>
public readonly record struct Revision(long Sequence, long Ticks);

/// <summary>The catalog's revision, right at once after a write by any process, and cheap enough to ask on every
/// request.</summary>
public abstract class CatalogRevision
{
    public abstract ValueTask<Revision> ReadAsync(CancellationToken cancellationToken = default);
}

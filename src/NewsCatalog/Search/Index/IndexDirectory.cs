using Lucene.Net.Store;

namespace NewsCatalog.Search.Index;

/// <summary>
/// The index's folder, mapped into memory for searches. Merges read it once and in order, so they get it through a
/// buffer instead: mapped, a merge makes all that it reads count as memory of this process.
/// </summary>
sealed class IndexDirectory(DirectoryInfo folder) : MMapDirectory(folder, NoLockFactory.GetNoLockFactory())
{
    readonly NIOFSDirectory _merged = new(folder, NoLockFactory.GetNoLockFactory());

    public override IndexInput OpenInput(string name, IOContext context) =>
        IsMerge(context) ? _merged.OpenInput(name, context) : base.OpenInput(name, context);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) =>
        IsMerge(context) ? _merged.CreateSlicer(name, context) : base.CreateSlicer(name, context);

    protected override void Dispose(bool disposing)
    {
        if (disposing) _merged.Dispose();
        base.Dispose(disposing);
    }

    static bool IsMerge(IOContext context) => context.Context == IOContext.UsageContext.MERGE;
}

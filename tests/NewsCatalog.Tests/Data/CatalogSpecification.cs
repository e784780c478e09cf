using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Data;

/// <summary>Tests that every engine passes.</summary>
public abstract class CatalogSpecification : IDisposable
{
    private protected CatalogSpecification(CatalogDatabase catalog) => Catalog = catalog;

    private protected CatalogDatabase Catalog { get; }

    private protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        Catalog.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected Task<IReadOnlyList<WriteResult>> MergeAsync(params ArticleDraft[] sources) =>
        Catalog.Writer(articles => articles.WriteAsync(sources, Cancelled));
}

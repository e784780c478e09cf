[assembly: AssemblyFixture(typeof(NewsCatalog.Api.Tests.Fixtures.SeedCatalog))]

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>One application over the shipped source text, for all tests that only read; started by the first of
/// them.</summary>
public sealed class SeedCatalog : IDisposable
{
    readonly Lazy<CatalogApplication> _application = new(CatalogApplication.WithSeed);

    internal CatalogApplication Application => _application.Value;

    public void Dispose()
    {
        if (_application.IsValueCreated) _application.Value.Dispose();
    }
}

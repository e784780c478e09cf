using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using NewsCatalog.Data.Postgres;

namespace NewsCatalog.Tests.Data;

public sealed class PostgresMigrationTests : IDisposable
{
    readonly PostgresDatabase _catalog = new(isPrepared: false);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_compiled_model_is_that_of_the_configurations()
    {
        var compiled = await _catalog.Query(db => Task.FromResult(Facts(db.Model)));
        var options = new DbContextOptionsBuilder<PostgresCatalogContext>().UseNpgsql(_catalog.ConnectionString);
        await using var design = new PostgresCatalogContext(options.Options);
        compiled
            .Should()
            .Be(Facts(design.GetService<IDesignTimeModel>().Model), "docs/architecture.md says how to write it again");
    }

    [Fact]
    public async Task Instances_that_start_at_once_make_the_tables_once()
    {
        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => _catalog.Query(async db =>
            {
                await db.PrepareAsync(Cancelled);
                return true;
            }))
        );
        (await _catalog.Query(db => db.Articles.CountAsync(Cancelled))).Should().Be(0);
    }

    public void Dispose() => _catalog.Dispose();

    static string Facts(IModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.ShortDefault)
        + model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.ShortDefault);
}

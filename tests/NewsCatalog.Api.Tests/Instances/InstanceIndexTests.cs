using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>The search index of each instance comes to the same state.</summary>
public sealed class InstanceIndexTests : IDisposable
{
    readonly PostgresTestDatabase _database = PostgresTestDatabase.Make();
    readonly InstanceGroup _group;

    public InstanceIndexTests() => _group = new InstanceGroup(_database.ConnectionString);

    [Fact]
    public async Task An_instance_that_was_away_lost_its_index_or_has_a_copy_comes_to_the_same_index()
    {
        for (var number = 0; number < 40; number++)
        {
            _group.Folder.With(
                $"{number}.txt",
                NewsText.Of($"Museum {number}", NewsText.Headlines($"hall {number % 5}", 3))
            );
        }

        var first = _group.Start();
        await FindAsync(first, 40);
        var copy = Directory.CreateTempSubdirectory("newscatalog-copy-").FullName;
        var kept = Path.Combine(copy, "kept");
        _group.Stop(first, keep: kept);

        var writing = _group.Start();
        var writer = await WritingClient.WithKeyAsync(writing);
        for (var number = 0; number < 15; number++)
            await writer.PutAsync($"new/{number}.txt", NewsText.Of($"Museum new {number}"));
        await FindAsync(writing, 55);

        var behind = _group.Start(("Search:Folder", kept));
        var fresh = _group.Start();
        await FindAsync(behind, 55);
        await FindAsync(fresh, 55);
        _group.Stop(behind);
        _group.Stop(fresh, keep: Path.Combine(copy, "fresh"));
        _group.Stop(writing, keep: Path.Combine(copy, "writing"));
        var expected = IndexDump.Of(Path.Combine(copy, "fresh"));
        expected.Count.Should().BeGreaterThan(55);
        IndexDump.Of(Path.Combine(copy, "writing")).Should().Equal(expected);
        IndexDump.Of(kept).Should().Equal(expected);
        Directory.Delete(copy, recursive: true);
    }

    public void Dispose()
    {
        _group.Dispose();
        _database.Dispose();
    }

    static async Task FindAsync(CatalogApplication instance, int expected) =>
        (
            await Eventually.GetAsync(
                async () => (await instance.GetAsync("/api/v1/articles?q=museum")).GetProperty("total").GetInt32(),
                total => total == expected
            )
        )
            .Should()
            .Be(expected);
}

using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>Several instances over one database of PostgreSQL.</summary>
public sealed class InstanceTests : IDisposable
{
    readonly PostgresTestDatabase _database = PostgresTestDatabase.Make();
    readonly InstanceGroup _group;

    public InstanceTests() => _group = new InstanceGroup(_database.ConnectionString);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_instance_writes_every_instance_shows()
    {
        var (one, other) = (_group.Start(), _group.Start());
        var writer = await WritingClient.WithKeyAsync(one);
        await other.GetAsync("/api/v1/articles");
        var written = await writer.PutAsync("a.txt", NewsText.Of("The harbour museum"));
        written.Status.Should().Be(HttpStatusCode.Created, written.Text);

        await Eventually.GetAsync(
            async () => (await other.Client.GetAsync(written.Location, Cancelled)).StatusCode,
            status => status == HttpStatusCode.OK
        );
        var list = await other.GetAsync("/api/v1/articles?q=harbour");
        list.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_request_that_names_the_revision_of_a_write_sees_it_at_any_instance()
    {
        var (one, other) = (_group.Start(), _group.Start());
        var writer = await WritingClient.WithKeyAsync(one);
        for (var number = 0; number < 20; number++)
        {
            var written = await writer.PutAsync($"{number}.txt", NewsText.Of($"Museum {number}"));
            using var request = new HttpRequestMessage(HttpMethod.Get, written.Location);
            request.Headers.Add("Catalog-Revision", $"{written.Revision}");
            using var response = await other.Client.SendAsync(request, Cancelled);
            response.StatusCode.Should().Be(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task One_instance_follows_the_folder_and_another_takes_over_when_it_ends()
    {
        _group.Folder.With("a.txt", NewsText.Of("Museum a"));
        var first = _group.Start();
        var second = _group.Start();
        (await second.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);

        var writer = await WritingClient.WithKeyAsync(second);
        var ended = await writer.EndOfAsync((await writer.PostAsync("/api/v1/scans", "")).Location!);
        ended.GetProperty("detail").GetString().Should().Contain("Another instance follows the folder");

        _group.Stop(first);
        _group.Folder.With("b.txt", NewsText.Of("Museum b"));
        (await CountAsync(second, "/api/v1/articles", expected: 2)).Should().Be(2);
    }

    [Fact]
    public async Task An_import_runs_at_the_instance_that_it_was_sent_to()
    {
        var (first, second) = (_group.Start(), _group.Start());
        var line = """{"name":"a.txt","text":"The museum opens on Monday, said the mayor."}""" + "\n";
        var writer = await WritingClient.WithKeyAsync(second);
        var import = await writer.ImportAsync(Encoding.UTF8.GetBytes(line));
        import.GetProperty("state").GetString().Should().Be("completed", import.ToString());
        var elsewhere = await new WritingClient(first.Client, writer.Key).GetAsync("/api/v1/imports");
        elsewhere.Json.GetProperty("items").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Instances_whose_clocks_are_an_hour_apart_write_in_one_order()
    {
        var (slow, fast) = (
            new FakeTimeProvider(DateTimeOffset.UtcNow),
            new FakeTimeProvider(DateTimeOffset.UtcNow.AddHours(1))
        );
        var (one, other) = (_group.Start(slow), _group.Start(fast));
        var (first, second) = (
            await WritingClient.WithKeyAsync(one),
            await WritingClient.WithKeyAsync(other, name: "other")
        );
        for (var number = 0; number < 6; number++)
        {
            var writer = number % 2 == 0 ? first : second;
            var written = await writer.PutAsync($"{number}.txt", NewsText.Of($"Museum {number}"));
            written.Status.Should().Be(HttpStatusCode.Created, written.Text);
        }

        foreach (var instance in new[] { one, other })
        {
            (await CountAsync(instance, "/api/v1/articles?q=museum", expected: 6)).Should().Be(6);
            var changes = (await instance.GetAsync("/api/v1/changes")).GetProperty("items").EnumerateArray();
            changes
                .Select(change => change.GetProperty("sequence").GetInt64())
                .Should()
                .BeInAscendingOrder()
                .And.HaveCount(6);
        }
    }

    static Task<int> CountAsync(CatalogApplication instance, string address, int expected) =>
        Eventually.GetAsync(
            async () => (await instance.GetAsync(address)).GetProperty("total").GetInt32(),
            total => total == expected
        );

    public void Dispose()
    {
        _group.Dispose();
        _database.Dispose();
    }
}

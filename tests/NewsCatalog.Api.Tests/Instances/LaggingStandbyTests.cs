using System.Net;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>A standby that is behind, and one that takes over without having got everything.</summary>
public sealed class LaggingStandbyTests : IAsyncLifetime
{
    PostgresServer _primary = null!;
    PostgresServer _standby = null!;
    InstanceGroup _group = null!;

    public async ValueTask InitializeAsync()
    {
        PostgresTestDatabase.SkipWhereMissing();
        _primary = await PostgresServer.StartAsync("fsync=off");
        await _primary.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
        _standby = await _primary.StartStandbyAsync("fsync=off");
        _group = new InstanceGroup(
            $"Host=127.0.0.1:{_primary.Port},127.0.0.1:{_standby.Port};Database=catalog;Username=postgres"
        );
    }

    public ValueTask DisposeAsync()
    {
        _group?.Dispose();
        _standby?.Dispose();
        _primary?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_written_is_seen_at_once_although_the_standby_is_behind()
    {
        var (one, other) = (_group.Start(), _group.Start());
        var writer = await WritingClient.WithKeyAsync(one);
        await PutAsync(writer, "a");
        await _standby.RunAsync("SELECT pg_wal_replay_pause()");

        var written = await writer.PutAsync("b.txt", NewsText.Of("Museum b"));
        written.Status.Should().Be(HttpStatusCode.Created, written.Text);
        (await one.SendAsync(HttpMethod.Get, written.Location!)).StatusCode.Should().Be(HttpStatusCode.OK);
        var list = await one.GetAsync("/api/v1/articles");
        list.GetProperty("items").GetArrayLength().Should().Be(2, list.ToString());
        list.GetProperty("total").GetInt32().Should().Be(2);
        (await one.GetAsync("/api/v1/articles?q=museum")).GetProperty("total").GetInt32().Should().Be(2);

        // A cursor of one instance leads on at the other, which reads the standby.
        var resume = (await one.GetAsync("/api/v1/changes")).GetProperty("resume").GetString()!;
        (await other.SendAsync(HttpMethod.Get, resume)).StatusCode.Should().Be(HttpStatusCode.OK);
        await _standby.RunAsync("SELECT pg_wal_replay_resume()");
    }

    [Fact]
    public async Task A_cursor_of_lost_changes_is_refused_and_the_index_is_that_of_what_is_left()
    {
        var instance = _group.Start();
        var writer = await WritingClient.WithKeyAsync(instance);
        foreach (var name in (string[])["a", "b", "c"]) await PutAsync(writer, name);
        await Eventually.GetAsync(
            async () => (long)(await _standby.RunAsync("SELECT count(*) FROM \"Changes\"", "catalog"))!,
            count => count == 3
        );
        _standby.Stop();
        foreach (var name in (string[])["d", "e"]) await PutAsync(writer, name);
        (await instance.GetAsync("/api/v1/articles?q=museum")).GetProperty("total").GetInt32().Should().Be(5);
        var lost = (await instance.GetAsync("/api/v1/changes")).GetProperty("resume").GetString()!;

        _primary.Kill();
        await _standby.BeginAsync("fsync=off");
        _standby.Promote();
        var status = await Eventually.GetAsync(
            async () => (await instance.SendAsync(HttpMethod.Get, lost)).StatusCode,
            status => status != HttpStatusCode.ServiceUnavailable
        );
        status.Should().Be(HttpStatusCode.BadRequest);
        (await instance.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(3);
        (await FoundAsync(instance, 3)).Should().Be(3);

        await PutAsync(writer, "f");
        (await FoundAsync(instance, 4)).Should().Be(4);
        (await instance.SendAsync(HttpMethod.Get, lost)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    static async Task PutAsync(WritingClient writer, string name)
    {
        var written = await Eventually.GetAsync(
            () => writer.PutAsync($"{name}.txt", NewsText.Of($"Museum {name}")),
            answer => answer.Status != HttpStatusCode.ServiceUnavailable
        );
        written.Status.Should().BeOneOf(HttpStatusCode.Created, HttpStatusCode.OK);
    }

    static Task<int> FoundAsync(CatalogApplication instance, int expected) =>
        Eventually.GetAsync(
            async () => (await instance.GetAsync("/api/v1/articles?q=museum")).GetProperty("total").GetInt32(),
            total => total == expected
        );
}

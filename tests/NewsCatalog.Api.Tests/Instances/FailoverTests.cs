using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>Two instances, a primary that is killed, and a synchronous standby that takes its place.</summary>
public sealed class FailoverTests : IAsyncLifetime
{
    PostgresServer _primary = null!;
    PostgresServer _standby = null!;
    InstanceGroup _group = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        PostgresTestDatabase.SkipWhereMissing();
        _primary = await PostgresServer.StartAsync();
        await _primary.RunAsync("CREATE DATABASE catalog TEMPLATE template0");
        _standby = await _primary.StartStandbyAsync();
        await _primary.RunAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await _primary.RunAsync("SELECT pg_reload_conf()");
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
    public async Task No_acknowledged_write_is_lost_and_reading_goes_on_while_a_standby_takes_over()
    {
        for (var number = 0; number < 20; number++)
            _group.Folder.With($"{number}.txt", NewsText.Of($"Museum {number}"));
        var instances = new[] { _group.Start(), _group.Start() };
        var writers = new[]
        {
            await WritingClient.WithKeyAsync(instances[0], name: "one"),
            await WritingClient.WithKeyAsync(instances[1], name: "other"),
        };
        foreach (var instance in instances)
            await instance.GetAsync("/api/v1/articles?q=museum");

        using var stop = new CancellationTokenSource();
        var (stored, failed, refused) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), 0);
        var reasons = new ConcurrentDictionary<string, string>();
        var promoted = long.MaxValue;
        var writtenAgain = TimeSpan.MaxValue;
        Task[] work =
        [
            .. Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteAsync(writer))),
            .. Enumerable.Range(0, 8).Select(reader => Task.Run(() => ReadAsync(reader))),
        ];
        await Task.Delay(TimeSpan.FromSeconds(3), Cancelled);
        _primary.Kill();
        await Task.Delay(TimeSpan.FromMilliseconds(300), Cancelled);
        _standby.Promote();
        await _standby.RunAsync("ALTER SYSTEM SET synchronous_standby_names = ''");
        await _standby.RunAsync("SELECT pg_reload_conf()");
        Interlocked.Exchange(ref promoted, Stopwatch.GetTimestamp());
        await Task.Delay(TimeSpan.FromSeconds(5), Cancelled);
        await stop.CancelAsync();
        await Task.WhenAll(work);

        TestContext.Current.SendDiagnosticMessage(
            "failover: {0} writes stored, {1} answered 503, written again {2:0.00} s after the promotion; {3}",
            stored.Count,
            refused,
            writtenAgain.TotalSeconds,
            string.Join(" | ", reasons.Keys)
        );
        failed.Should().BeEmpty();
        stored.Should().NotBeEmpty();
        writtenAgain.Should().BeLessThan(TimeSpan.FromSeconds(5));
        foreach (var instance in instances)
        {
            foreach (var address in stored)
            {
                using var response = await instance.Client.GetAsync(address, Cancelled);
                response.StatusCode.Should().Be(HttpStatusCode.OK);
            }

            var found = await Eventually.GetAsync(
                async () => (await instance.GetAsync("/api/v1/articles?q=museum")).GetProperty("total").GetInt32(),
                total => total >= stored.Count + 20
            );
            found.Should().Be((await instance.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32());
        }

        async Task WriteAsync(int writer)
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                var answer = await writers[writer % 2]
                    .PutAsync($"w{writer}-{number}.txt", NewsText.Of($"Museum {writer} {number}"));
                if (answer.Status == HttpStatusCode.Created)
                {
                    stored.Add(answer.Location!);
                    var since = Stopwatch.GetElapsedTime(
                        Math.Min(Interlocked.Read(ref promoted), Stopwatch.GetTimestamp())
                    );
                    if (Interlocked.Read(ref promoted) != long.MaxValue && since < writtenAgain)
                        writtenAgain = since;
                }
                else if (answer.Status == HttpStatusCode.ServiceUnavailable)
                {
                    Interlocked.Increment(ref refused);
                    reasons[answer.Detail] = "";
                    await Task.Delay(50);
                }
                else
                {
                    failed.Add($"write: {answer.Status} {answer.Text}");
                }
            }
        }

        async Task ReadAsync(int reader)
        {
            string[] addresses =
            [
                "/api/v1/articles?limit=5",
                "/api/v1/changes?limit=5",
                "/api/v1/related-headlines?limit=3",
            ];
            for (var number = 0; !stop.IsCancellationRequested; number++)
            {
                using var response = await instances[reader % 2].Client.GetAsync(addresses[number % 3]);
                if (response.StatusCode != HttpStatusCode.OK)
                    failed.Add($"read: {response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
        }
    }
}

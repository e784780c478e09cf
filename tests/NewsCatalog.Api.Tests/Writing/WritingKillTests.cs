using System.Collections.Concurrent;
using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>What becomes of writes and imports when the process is killed.</summary>
public sealed class WritingKillTests : IDisposable
{
    const int Writers = 8;
    const int Lines = 1200;

    readonly TextFolder _folder = new TextFolder().WithSeed();
    readonly Random _random = new(2028);

    // Of each source: the last text that was acknowledged, and the one that was sent after it.
    readonly ConcurrentDictionary<string, (string? Acknowledged, string Sent)> _sent = [];
    readonly List<string> _imports = [];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task After_kills_each_acknowledged_write_is_there_once_and_each_import_ends_as_if_nothing_had_been()
    {
        var key = await MakeKeyAsync();
        var kills = Rounds.OfProcesses(3, inCI: 8);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Start();
            using var http = new HttpClient { BaseAddress = await process.AddressAsync() };
            using var over = new CancellationTokenSource();
            var client = new WritingClient(http, key);
            Task[] work =
            [
                StartImportAsync(client, $"import-{kill}"),
                .. Enumerable.Range(0, Writers).Select(writer => WriteAsync(client, $"{kill}/{writer}", over.Token)),
            ];

            // Half of the time an import is under way; else the kill may meet its upload.
            if (kill % 2 == 0) await work[0];
            await Task.Delay(_random.Next(100, 2500), Cancelled);
            process.Kill();
            await over.CancelAsync();
            await Task.WhenAll(work);
        }

        using var last = Start();
        using var reader = new HttpClient { BaseAddress = await last.AddressAsync() };
        await CheckImportsAsync(new WritingClient(reader, key));
        await CheckSourcesAsync(reader);
        last.Output.Should().NotContain("[ERR]");
    }

    async Task CheckImportsAsync(WritingClient client)
    {
        _imports.Should().NotBeEmpty();
        var listed = (await client.GetAsync("/api/v1/imports")).Json.GetProperty("items").EnumerateArray();

        // One whose answer was lost runs as well.
        var all = listed.Select(import => import.GetProperty("url").GetString()!).Union(_imports);
        foreach (var address in all)
        {
            var import = await client.EndOfAsync(address, seconds: 600);
            import.GetProperty("state").GetString().Should().Be("completed", import.ToString());
            import.GetProperty("done").GetInt32().Should().Be(Lines);
            import.GetProperty("created").GetInt32().Should().Be(Lines - 2, "one line is bad, and one stands twice");
            import.GetProperty("unchanged").GetInt32().Should().Be(1);
            import.GetProperty("refused").GetInt32().Should().Be(1);
            import.GetProperty("refusals").GetArrayLength().Should().Be(1);
        }
    }

    async Task CheckSourcesAsync(HttpClient client)
    {
        var names = await CatalogCopy.NamesAsync(client, "&fields=source.name");
        names.Should().OnlyHaveUniqueItems();
        names
            .Where(name => name.StartsWith("import-", StringComparison.Ordinal))
            .CountBy(name => name.Split('/')[0])
            .Should()
            .OnlyContain(import => import.Value == Lines - 2)
            .And.HaveCountGreaterThanOrEqualTo(_imports.Count);
        _sent.Values.Count(one => one.Acknowledged is not null).Should().BePositive();
        foreach (var (name, (acknowledged, sent)) in _sent)
        {
            if (acknowledged is not null) names.Should().Contain(name);
            if (!names.Contains(name)) continue;
            var list = await new WritingClient(client, null).GetAsync($"/api/v1/articles?sourceName={name}");
            var source = list.Json.GetProperty("items")[0].GetProperty("source").GetProperty("url").GetString()!;
            (await client.GetStringAsync(source, Cancelled)).Should().BeOneOf(acknowledged, sent);
        }
    }

    async Task StartImportAsync(WritingClient client, string prefix)
    {
        var lines = Enumerable
            .Range(0, Lines - 2)
            .Select(number => Packing.Line($"{prefix}/{number}.txt", TextOf($"{prefix} {number}")))
            .ToList();
        lines.Insert(Lines / 2, "{ bad");
        lines.Add(lines[0]);
        var upload = System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines));
        try
        {
            var started = await client.SendAsync(HttpMethod.Post, "/api/v1/imports", upload, "application/x-ndjson");
            if (started.Status == HttpStatusCode.Accepted) _imports.Add(started.Location!);
        }
        catch (HttpRequestException)
        {
            // Killed before it was acknowledged.
        }
    }

    async Task WriteAsync(WritingClient client, string prefix, CancellationToken over)
    {
        try
        {
            for (var number = 0; !over.IsCancellationRequested; number++)
            {
                var name = $"{prefix}/{number}.txt";
                var created = await PutAsync(client, name, TextOf($"{name} one"), tag: null);
                if (number % 2 == 0) await PutAsync(client, name, TextOf($"{name} two"), created.Tag);
            }
        }
        catch (HttpRequestException)
        {
            // Killed.
        }
    }

    async Task<Answer> PutAsync(WritingClient client, string name, string text, string? tag)
    {
        _sent[name] = (_sent.TryGetValue(name, out var before) ? before.Acknowledged : null, text);
        var put = await client.PutAsync(name, text, tag);
        put.Status.Should().BeOneOf(HttpStatusCode.Created, HttpStatusCode.OK);
        _sent[name] = (text, text);
        return put;
    }

    CatalogProcess Start() => CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");

    async Task<string> MakeKeyAsync()
    {
        using var command = CatalogProcess.Run(
            Path.GetTempPath(),
            [],
            "key", "add", "robot", "--scope", "write", "--folder", _folder.Path,
            $"--Database:ConnectionString={_folder.ConnectionString}"
        );
        (await command.ExitCodeAsync()).Should().Be(0, command.Output);
        return command.Output.Trim();
    }

    static string TextOf(string title) => NewsText.Titled($"Museum {title} Opens Its Doors Again", []);
}

using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Exports;

/// <summary>Exports that are too long for the buffers between server and client.</summary>
public sealed class SlowExportTests : IDisposable
{
    const int Articles = 300;
    const string Ndjson = "/api/v1/export.ndjson";

    readonly TextFolder _folder = new();
    readonly CatalogApplication _application;

    public SlowExportTests()
    {
        var paragraphs = string.Join('\n', Enumerable.Range(0, 300).Select(Paragraph));
        for (var number = 0; number < Articles; number++) _folder.With(NameOf(number), TextOf(number, paragraphs));
        _application = CatalogApplication.Start(
            _folder, ("Exports:MaxAtOnce", "1"), ("Seeds:ScanInterval", "00:00:01"));
    }

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _application.Dispose();

    [Fact]
    public async Task A_slow_client_gets_the_state_of_its_beginning_and_others_are_told_to_wait()
    {
        using var slow = await BeginAsync();
        using var refused = await _application.SendAsync(HttpMethod.Get, Ndjson);
        refused.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromSeconds(30));

        _folder.With("new.txt", NewsText.Of("The new museum")).With(NameOf(0), NewsText.Of("The changed museum"));
        File.Delete(Path.Combine(_folder.Path, NameOf(1)));
        await Eventually.GetAsync(
            () => _application.GetAsync("/api/v1/articles?q=changed%20OR%20new"),
            list => list.GetProperty("total").GetInt32() == 2
        );
        var (lines, isComplete) = await ReadAsync(slow);
        isComplete.Should().BeTrue();
        lines.Select(line => line.GetProperty("source").GetProperty("name").GetString())
            .Should()
            .BeEquivalentTo(Enumerable.Range(0, Articles).Select(NameOf));
        lines.Should().OnlyContain(line => line.GetProperty("version").GetInt32() == 1);
    }

    [Fact]
    public async Task A_client_that_goes_away_ends_its_export()
    {
        using (await BeginAsync())
        {
        }

        var status = await Eventually.GetAsync(
            async () =>
            {
                using var next = await BeginAsync();
                return next.StatusCode;
            },
            status => status == HttpStatusCode.OK
        );
        status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_error_in_the_middle_shows_as_an_incomplete_transfer()
    {
        await using (var connection = new SqliteConnection(_folder.ConnectionString))
        {
            await connection.OpenAsync(Cancelled);
            await using var damage = connection.CreateCommand();
            damage.CommandText =
                "UPDATE ArticleBodies SET Sections = 'x' WHERE ArticleId = (SELECT max(Id) FROM Articles)";
            await damage.ExecuteNonQueryAsync(Cancelled);
        }

        using var broken = await BeginAsync();
        var (lines, isComplete) = await ReadAsync(broken);
        isComplete.Should().BeFalse();
        lines.Should().HaveCountLessThan(Articles).And.NotBeEmpty();

        var last = lines[^1].GetProperty("id").GetString();
        using var rest = await _application.SendAsync(HttpMethod.Get, $"{Ndjson}?after={last}");
        rest.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
    }

    static string NameOf(int number) => $"{number:000}.txt";

    static string TextOf(int number, string paragraphs) => $"Museum number {number} opens its doors\n\n{paragraphs}\n";

    static string Paragraph(int number) =>
        $"In hall {number} the visitors saw the paintings of the harbour, the old bridge and the ferry, and most of "
        + "them stayed longer than they had planned, as the guards said when they closed the doors in the evening.";

    Task<HttpResponseMessage> BeginAsync() =>
        _application.Client.GetAsync(Ndjson, HttpCompletionOption.ResponseHeadersRead, Cancelled);

    /// <summary>The complete lines, and whether the transfer ended as it should.</summary>
    static async Task<(List<JsonElement> Lines, bool IsComplete)> ReadAsync(HttpResponseMessage response)
    {
        var text = new MemoryStream();
        var isComplete = true;
        try
        {
            await response.Content.CopyToAsync(text, Cancelled);
        }
        catch (HttpRequestException)
        {
            isComplete = false;
        }

        var received = System.Text.Encoding.UTF8.GetString(text.ToArray());
        var complete = received[..(received.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. complete.Select(line => JsonSerializer.Deserialize<JsonElement>(line))], isComplete);
    }
}

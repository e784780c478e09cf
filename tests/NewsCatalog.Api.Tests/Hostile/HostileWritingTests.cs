using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CsCheck;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>Whatever a program with a key sends, it gets a right answer or a clear refusal, and nobody else
/// waits.</summary>
public sealed class HostileWritingTests : IAsyncLifetime
{
    static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    static readonly string[] Names =
    [
        "a.txt", "a/b.md", "", "/", "//", ".", "..", "../a", "a/../b", "a\\b", "C:\\a", "nul", "con.txt", "a\0b", "a\nb",
        "ü.txt", "e\u0301.txt", "\u202etxt.a", "%2e%2e", "%", "%zz", "+ +", " a", "a ", "a.", "?", "#", "a;b", "😀.txt",
        "\ud800.txt", new('a', 300), string.Concat(Enumerable.Repeat("a/", 600)),
    ];

    static readonly string[] Types =
    [
        "text/plain", "text/plain; charset=utf-16", "text/plain; charset=utf-7", "text/plain; charset=\"\"",
        "text/plain; charset=x", "text/markdown", "application/json", "application/json; charset=utf-16",
        "application/x-ndjson", "application/zip", "text/plain; q=\"", ";", "text/plain, text/html",
    ];

    static readonly string[] Bodies =
    [
        "", " ", "\0", "The bridge opens\n\nIt opened on Monday.", "{}", "[]", "null", "\"x\"", "{\"headline\":\"x\"}",
        "{\"headline\":null,\"lead\":\"\\ud800\"}", "{\"headline\":\"x\",\"sections\":[null]}", "{\"lead\":\"x\",\"tags\":{}}",
        "---\nformat: newscatalog\n---\n> lead", "---\nformat: newscatalog\n---\n", "---\na: &b [*b]\n---\nx",
        "<html><body>x", "From: a@b\nTo: b\nSubject: c\n\nx", "PK\u0003\u0004", "\uFEFF", "\u001f\u008b\b",
    ];

    static readonly string?[] Tags = [null, null, "*", "\"x\"", "W/\"x\"", "x", "\"\"\"", ",,,", "\"a\", \"b\""];

    static readonly string[] Counts = ["created", "updated", "unchanged", "refused"];

    readonly CatalogApplication _application = CatalogApplication.WithSeed();
    WritingClient _client = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Any_write_gets_a_right_answer_or_a_clear_refusal()
    {
        var text = Gen.Frequency((3, Gen.OneOf(Bodies).Select(Encoding.UTF8.GetBytes)), (1, Gen.Byte.Array[0, 200]));
        var writes =
            from method in Gen.OneOf("PUT", "POST", "DELETE")
            from name in Gen.OneOf(Names)
            from type in Gen.OneOf(Types)
            from body in text
            from match in Gen.OneOf(Tags)
            from noneMatch in Gen.OneOf(Tags)
            select (method, name, type, body, match, noneMatch);
        await writes.SampleAsync(
            async one =>
            {
                var address = one.method switch
                {
                    "PUT" => $"/api/v1/sources/{Escape(one.name)}",
                    "POST" => "/api/v1/articles",
                    _ => $"/api/v1/articles/{Escape(one.name)}",
                };
                var answer = await _client.SendAsync(
                    HttpMethod.Parse(one.method), address, one.body, one.type, one.match, one.noneMatch);
                ((int)answer.Status).Should().BeLessThan(500, answer.Text);
                if ((int)answer.Status >= 400 && answer.Text.Length > 0) answer.Detail.Length.Should().BePositive();
            },
            iter: Rounds.Or(300, inCI: 1500),
            threads: 2
        );
        await _application.GetAsync("/api/v1/articles?q=bridge&facets=language");
    }

    [Fact]
    public async Task Any_upload_ends_as_an_import()
    {
        var lines =
            from line in Gen.OneOf([.. Bodies, Packing.Line("a.txt", "A text of its own\n\nIt has a lead.")]).Array[0, 6]
            from end in Gen.OneOf("\n", "\r\n", "\n\n")
            select Encoding.UTF8.GetBytes(string.Join(end, line));
        var uploads = Gen.Frequency((3, lines), (1, Gen.Byte.Array[0, 2000]));
        await uploads.SampleAsync(
            async upload =>
            {
                var import = await _client.ImportAsync(upload);
                var counted = Counts.Sum(name => import.GetProperty(name).GetInt32());
                counted.Should().Be(import.GetProperty("done").GetInt32());
            },
            iter: Rounds.Or(20, inCI: 60),
            threads: 1
        );
    }

    [Fact]
    public async Task A_body_that_never_ends_is_refused_at_its_limit()
    {
        await using var stream = await OpenAsync("PUT /api/v1/sources/a.txt", "Transfer-Encoding: chunked");
        var chunk = Encoding.ASCII.GetBytes($"10000\r\n{new string('a', 0x10000)}\r\n");
        try
        {
            for (var sent = 0; sent < 2000; sent++) await stream.WriteAsync(chunk, Cancelled);
        }
        catch (IOException)
        {
            // The server has answered and closed the connection.
        }

        (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Theory]
    [InlineData("Content-Length: 100", "The bridge opens")]
    [InlineData("Content-Length: -1", "")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nabc\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "FFFFFFFFFFFF\r\na\r\n")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nThe b\r\n")]
    [InlineData("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n")]
    public async Task A_body_of_a_wrong_length_stores_nothing(string framing, string body)
    {
        await using (var stream = await OpenAsync("PUT /api/v1/sources/wrong.txt", framing))
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(body), Cancelled);
            stream.Socket.Shutdown(SocketShutdown.Send);
            using var reader = new StreamReader(stream);
            var answer = await reader.ReadToEndAsync(Cancelled).WaitAsync(Soon, Cancelled);
            answer.Should().NotContain(" 500 ").And.NotContain(" 201 ");
        }

        (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_full_disk_refuses_writes_with_503_and_reading_goes_on()
    {
        using var disk = new SmallDisk(kilobytes: 4096);
        if (Rounds.IsCI) disk.SkipReason.Should().BeNull();
        Skip.When(disk.SkipReason is not null, disk.SkipReason ?? "");
        using var application = CatalogApplication.Start(
            new TextFolder().WithSeed(),
            ("Database:ConnectionString", $"Data Source={disk.Path}/catalog.db"),
            ("Search:Folder", Directory.CreateTempSubdirectory("newscatalog-search-").FullName)
        );
        var client = await WritingClient.WithKeyAsync(application);
        disk.Fill(except: 32 * 1024);
        var stored = 0;
        Answer refused;
        for (
            var number = 0;
            (refused = await client.PutAsync($"{number}.txt", NewsText.Of(Large(number)))).Status == HttpStatusCode.Created;
            number++
        )
        {
            stored++;
            stored.Should().BeLessThan(1000);
        }

        refused.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        refused.Detail.Should().Contain("disk is full");
        (await application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(stored + 1);
        var upload = await client.SendAsync(
            HttpMethod.Post, "/api/v1/imports", new byte[8 << 20], "application/x-ndjson");
        upload.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        upload.Detail.Should().Contain("disk");
    }

    static string Large(int number) =>
        string.Join(' ', Enumerable.Range(number * 1000, 800).Select(word => word.ToString("x8", CultureInfo.InvariantCulture)));

    static string Escape(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}")).Replace("%00", "%01", StringComparison.Ordinal);

    async Task<NetworkStream> OpenAsync(string line, string framing)
    {
        var address = _application.Client.BaseAddress!;
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(address.Host, address.Port, Cancelled);
        var stream = new NetworkStream(socket, ownsSocket: true);
        var head = $"{line} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {_client.Key}\r\n"
            + $"Content-Type: text/plain\r\nConnection: close\r\n{framing}\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancelled);
        return stream;
    }
}

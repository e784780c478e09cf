using System.Net;
using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>The bodies that clients send.</summary>
public sealed class SourceBodyTests : IAsyncLifetime
{
    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().With("folder/file.txt", NewsText.Of("A file of the folder"))
    );

    WritingClient _client = null!;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_encoding_that_the_parser_reads_can_be_sent_and_is_stored_as_sent()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var charset in (string[])["utf-8", "utf-16", "windows-1252"])
        {
            var content = Encoding.GetEncoding(charset).GetBytes(NewsText.Of("Die Brücke öffnet"));
            var put = await _client.PutAsync($"{charset}.txt", content, $"text/plain; charset={charset}");

            put.Json.GetProperty("headline").GetString().Should().StartWith("Die Brücke öffnet");
            using var source = await _application.SendAsync(HttpMethod.Get, $"{put.Location}/source");
            (await source.Content.ReadAsByteArrayAsync(Cancelled)).Should().Equal(content, charset);
        }
    }

    [Fact]
    public async Task A_text_that_the_parser_would_misread_is_stored_in_UTF_8()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = Encoding.GetEncoding("iso-8859-2").GetBytes(NewsText.Of("Otwarto nowy most w Łodzi"));

        var put = await _client.PutAsync("pl.txt", content, "text/plain; charset=iso-8859-2");

        put.Json.GetProperty("headline").GetString().Should().StartWith("Otwarto nowy most w Łodzi");
        put.Json.GetProperty("source").GetProperty("encoding").GetString().Should().Be("utf-8");
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "Caf\u00E9", "not utf-8")]
    [InlineData("text/plain; charset=klingon", "Cafe", "no encoding 'klingon'")]
    [InlineData("text/plain", "", "empty")]
    [InlineData("text/plain", "The bridge opened on Mon\0day.", "control code 0x00")]
    public async Task A_body_that_is_no_text_is_refused_with_its_reason(string type, string latin1, string reason)
    {
        var put = await _client.PutAsync("a.txt", Encoding.Latin1.GetBytes(latin1), type);

        put.Status.Should().Be(HttpStatusCode.UnprocessableContent);
        put.Type.Should().Be("/problems/unreadable-source");
        put.Detail.Should().Contain(reason);
    }

    [Theory]
    [InlineData("image/png")]
    [InlineData("text/html")]
    [InlineData(null)]
    public async Task A_body_of_another_type_is_refused(string? type) =>
        (await _client.PutAsync("a.txt", "text"u8.ToArray(), type!))
            .Status.Should()
            .Be(HttpStatusCode.UnsupportedMediaType);

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_and_nothing_is_stored()
    {
        var put = await _client.PutAsync("a.txt", new string('a', (4 << 20) + 1));

        put.Status.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        put.Detail.Should().Contain("Seeds:MaxSourceBytes");
        (await _application.GetAsync("/api/v1/articles")).GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Markdown_is_read_as_Markdown_where_the_name_says_so()
    {
        var put = await _client.PutAsync("a.md", "# The *bridge* opens\n\nIt opened on Monday."u8.ToArray(), "text/markdown");

        put.Json.GetProperty("headline").GetString().Should().Be("The bridge opens");
        (await _client.PutAsync("a.txt", "# The *bridge* opens"u8.ToArray(), "text/markdown"))
            .Status.Should()
            .Be(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task An_unknown_parameter_is_refused_before_anything_is_written()
    {
        var put = await _client.PutAsync("a.txt?overwrite=true", NewsText.Of("One"));

        put.Type.Should().Be("/problems/unknown-parameter");
    }
}

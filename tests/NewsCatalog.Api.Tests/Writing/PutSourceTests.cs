using System.Net;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Writing;

/// <summary>Sources that clients store by name.</summary>
public sealed class PutSourceTests : IAsyncLifetime
{
    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder().With("folder/file.txt", NewsText.Of("A file of the folder"))
    );

    WritingClient _client = null!;

    public async ValueTask InitializeAsync() => _client = await WritingClient.WithKeyAsync(_application);

    public ValueTask DisposeAsync()
    {
        _application.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_new_source_is_an_article_at_its_location_and_is_found_at_once()
    {
        var put = await _client.PutAsync("2024/05/bridge.txt", NewsText.Of("The bridge at Riverton opens"));

        put.Status.Should().Be(HttpStatusCode.Created);
        put.Json.GetProperty("source").GetProperty("name").GetString().Should().Be("2024/05/bridge.txt");
        put.Revision.Should().BePositive();
        var read = await _client.GetAsync(put.Location!);
        read.Text.Should().Be(put.Text);
        read.Tag.Should().Be(put.Tag);
        var found = await _application.GetAsync("/api/v1/articles?q=riverton&folder=2024/05");
        found.GetProperty("total").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task A_name_may_be_percent_encoded_with_its_slashes()
    {
        var put = await _client.PutAsync("2024%2F05%2Fa%20b%25.txt", NewsText.Of("One"));

        put.Json.GetProperty("source").GetProperty("name").GetString().Should().Be("2024/05/a b%.txt");
    }

    [Fact]
    public async Task The_same_bytes_again_change_nothing_and_need_no_condition()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));

        var again = await _client.PutAsync("a.txt", NewsText.Of("One"));

        again.Status.Should().Be(HttpStatusCode.OK);
        again.Text.Should().Be(first.Text);
        again.Tag.Should().Be(first.Tag);
    }

    [Fact]
    public async Task Other_bytes_need_the_tag_of_what_they_replace()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));

        var blind = await _client.PutAsync("a.txt", NewsText.Of("Two"));
        var informed = await _client.PutAsync("a.txt", NewsText.Of("Two"), ifMatch: first.Tag);
        var stale = await _client.PutAsync("a.txt", NewsText.Of("Three"), ifMatch: first.Tag);

        blind.Status.Should().Be((HttpStatusCode)428);
        blind.Type.Should().Be("/problems/precondition-required");
        informed.Status.Should().Be(HttpStatusCode.OK);
        informed.Json.GetProperty("version").GetInt32().Should().Be(2);
        stale.Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await _client.GetAsync(first.Location!)).Text.Should().Be(informed.Text);
    }

    [Theory]
    [InlineData("?format=ninjs")]
    [InlineData("?fields=headline")]
    [InlineData("/source")]
    public async Task The_tag_of_any_representation_is_a_condition(string view)
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));
        var tag = (await _client.GetAsync(first.Location! + view)).Tag;

        (await _client.PutAsync("a.txt", NewsText.Of("Two"), ifMatch: tag)).Status.Should().Be(HttpStatusCode.OK);
        (await _client.PutAsync("a.txt", NewsText.Of("Three"), ifMatch: tag))
            .Status.Should()
            .Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task A_stale_tag_fails_for_the_bytes_that_are_there_too()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));
        await _client.PutAsync("a.txt", NewsText.Of("Two"), ifMatch: first.Tag);

        var late = await _client.PutAsync("a.txt", NewsText.Of("Two"), ifMatch: first.Tag);

        late.Status.Should().Be(HttpStatusCode.PreconditionFailed, "the client would take its change for done");
        late.Location.Should().Be(first.Location);
    }

    [Fact]
    public async Task A_weak_tag_is_no_condition()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));

        var weak = await _client.PutAsync("a.txt", NewsText.Of("Two"), ifMatch: $"W/{first.Tag}");

        weak.Status.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task If_None_Match_only_creates()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"), ifNoneMatch: "*");
        var second = await _client.PutAsync("a.txt", NewsText.Of("Two"), ifNoneMatch: "*");

        first.Status.Should().Be(HttpStatusCode.Created);
        second.Status.Should().Be(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task If_Match_without_an_article_fails() =>
        (await _client.PutAsync("a.txt", NewsText.Of("One"), ifMatch: "*"))
            .Status.Should()
            .Be(HttpStatusCode.PreconditionFailed);

    [Fact]
    public async Task Of_many_writers_with_one_tag_one_writes()
    {
        var first = await _client.PutAsync("a.txt", NewsText.Of("One"));

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(number => _client.PutAsync("a.txt", NewsText.Of($"Writer {number}"), ifMatch: first.Tag))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).Should().Be(1);
        answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed).Should().Be(7);
    }

    [Fact]
    public async Task A_file_of_the_folder_is_changed_in_the_folder()
    {
        var put = await _client.PutAsync("folder/file.txt", NewsText.Of("Another text"), ifMatch: "*");

        put.Status.Should().Be(HttpStatusCode.Conflict);
        put.Type.Should().Be("/problems/conflict");
    }

    [Theory]
    [InlineData("..%2Fa.txt", "'..'")]
    [InlineData("a%5Cb.txt", "backslash")]
    [InlineData("a/%20b.txt", "space or a dot")]
    [InlineData("a//b.txt", "empty part")]
    [InlineData("aux.txt", "device")]
    [InlineData("a%0Ab.txt", "control")]
    [InlineData("a%E2%80%AEb.txt", "control")]
    [InlineData("a%FFb.txt", "Unicode")]
    [InlineData("e%CC%81.txt", "NFC")]
    [InlineData("a%E2%80%8Bb.txt", "control")]
    public async Task A_name_that_is_no_safe_path_is_refused_with_its_reason(string name, string reason)
    {
        var put = await _client.PutAsync(name, NewsText.Of("One"));

        put.Status.Should().Be(HttpStatusCode.BadRequest);
        put.Detail.Should().Contain(reason);
    }

    [Fact]
    public async Task A_name_of_two_thousand_letters_is_refused() =>
        (await _client.PutAsync(new string('a', 2000), NewsText.Of("One")))
            .Status.Should()
            .Be(HttpStatusCode.BadRequest);
}

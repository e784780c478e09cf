using System.Net.Http.Json;
using System.Text.Json;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Controllers;

/// <summary>Outlets that are one under several names.</summary>
public sealed class OutletAliasTests
{
    [Theory]
    [InlineData("BBC")]
    [InlineData("bbc%20news")]
    [InlineData("The%20BBC")]
    [InlineData("BBC%20World%20Service&q=bridge")]
    public async Task Articles_that_cite_an_outlet_are_found_by_each_of_its_names(string name)
    {
        using var application = CatalogApplication.Start(Folder());
        var found = await application.GetAsync($"/api/v1/articles?citedSource={name}&facets=citedSource");
        found.GetProperty("total").GetInt32().Should().Be(2);
        found.GetProperty("facets").Items("citedSource").Select(value => value.Text("value")).Should().Contain("BBC");
    }

    [Fact]
    public async Task An_outlet_is_listed_once_and_each_article_shows_the_name_that_it_writes()
    {
        using var application = CatalogApplication.Start(Folder());
        var outlets = (await application.GetAsync("/api/v1/cited-sources?q=the%20bbc%20news")).Items("items").ToList();
        outlets.Select(outlet => $"{outlet.Text("name")} {outlet.GetProperty("articles")}").Should().Equal("BBC 2");
        var citing = (await application.GetAsync(outlets[0].Text("url")!)).GetProperty("attributions").Items("items");
        citing
            .SelectMany(article => article.Items("attributions"))
            .Select(citation => citation.Text("name"))
            .Should()
            .BeEquivalentTo("BBC", "BBC News");
    }

    [Fact]
    public async Task Names_of_the_users_file_count_from_the_next_start_on()
    {
        using var folder = Folder();
        using var beside = new TextFolder().With("outlets.ini", "Evening Lantern = Lantern\nBBC News = BBC\n");
        string[] without = ["BBC 2", "Evening Lantern 1", "Lantern 1"];
        (await NamesAsync(folder)).Should().BeEquivalentTo(without);
        var names = await NamesAsync(folder, $"--Outlets:AliasFile={Path.Combine(beside.Path, "outlets.ini")}");
        names.Should().BeEquivalentTo("Evening Lantern 2", "BBC News 2");
        (await NamesAsync(folder)).Should().BeEquivalentTo(without);
    }

    /// <summary>The outlets of a program that runs on the folder with these settings.</summary>
    static async Task<List<string>> NamesAsync(TextFolder folder, params string[] settings)
    {
        using var process = CatalogProcess.Start(folder, settings);
        using var client = new HttpClient { BaseAddress = await process.AddressAsync() };
        var page = await client.GetFromJsonAsync<JsonElement>(
            "/api/v1/cited-sources",
            TestContext.Current.CancellationToken
        );
        process.Terminate();
        await process.ExitCodeAsync();
        return [.. page.Items("items").Select(outlet => $"{outlet.Text("name")} {outlet.GetProperty("articles")}")];
    }

    static TextFolder Folder() =>
        new TextFolder()
            .With("one.txt", Text("according to BBC News"))
            .With("two.txt", Text("according to the BBC"))
            .With("three.txt", Text("according to the Evening Lantern newspaper"))
            .With("four.txt", Text("according to the Lantern newspaper"));

    static string Text(string attribution) =>
        $"""
        Bridge Opens After Years Of Delay

        The bridge over the bay opened on Monday, {attribution}, and thousands of people walked over it in the rain.
        Workers had built it for years, and the mayor said that the next one would be finished sooner than this one.

        """;
}

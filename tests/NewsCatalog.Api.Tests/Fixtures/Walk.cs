using System.Text.Json;

namespace NewsCatalog.Api.Tests;

/// <summary>Follows the links of pages.</summary>
static class Walk
{
    /// <summary>All items of a list by `next`, after `prev` has led back over the same pages.</summary>
    public static async Task<List<JsonElement>> BothWaysAsync(CatalogApplication application, string address)
    {
        var forwards = await FollowAsync(application, address, "next");
        var backwards = await FollowAsync(application, forwards[^1].Address, "prev");
        backwards[^1].Page.GetProperty("prev").ValueKind.Should().Be(JsonValueKind.Null);
        forwards[0].Page.GetProperty("prev").ValueKind.Should().Be(JsonValueKind.Null);
        backwards.Reverse();
        var items = forwards.SelectMany(page => page.Page.Items("items")).ToList();
        backwards
            .SelectMany(page => page.Page.Items("items"))
            .Select(item => item.GetRawText())
            .Should()
            .Equal(items.Select(item => item.GetRawText()));
        if (forwards.Count > 1)
        {
            var again = await application.GetAsync(backwards[0].Page.GetProperty("next").GetString()!);
            again.GetProperty("items").GetRawText().Should().Be(forwards[1].Page.GetProperty("items").GetRawText());
        }

        return items;
    }

    static async Task<List<(string Address, JsonElement Page)>> FollowAsync(
        CatalogApplication application,
        string address,
        string link
    )
    {
        var pages = new List<(string, JsonElement)>();
        for (var next = address; next is not null; next = pages[^1].Item2.GetProperty(link).GetString())
        {
            pages.Add((next, await application.GetAsync(next)));
            pages.Should().HaveCountLessThan(100);
        }

        return pages;
    }
}

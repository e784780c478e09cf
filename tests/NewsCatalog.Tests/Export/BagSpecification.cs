using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Export;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Export;

public abstract class BagSpecification : CatalogSpecification
{
    private protected BagSpecification(CatalogDatabase catalog)
        : base(catalog)
    {
    }

    const string Awkward = "2024/ä ö 100% 日本 %0A.txt";

    static readonly string Long = $"{new string('é', 100)}/{new string('n', 200)}.txt";

    [Fact]
    public async Task A_bag_holds_the_bytes_of_every_version_once()
    {
        await WriteAsync("a.txt", "one", "two", "one", "three", "two");
        await WriteAsync("b.txt", "two");
        var bag = new OpenedBag(await ExportAsync(ExportRequest.All));

        bag.ShouldBeValid();
        var id = bag.Lines("articles.ndjson").Single(article => Text(article, "sourceName") == "a.txt");
        var versions = bag.Lines("versions.ndjson").Where(one => Text(one, "articleId") == Text(id, "id")).ToList();
        versions.Select(one => one.GetProperty("number").GetInt32()).Should().Equal(1, 2, 3, 4, 5);
        var folder = $"data/versions/{Text(id, "id")}";
        versions.Select(one => Text(one, "path"))
            .Should().Equal($"{folder}/3", "data/articles/a.txt", $"{folder}/3", $"{folder}/4", "data/articles/a.txt");
        bag.Payload.Should().BeEquivalentTo(
            $"{folder}/3", $"{folder}/4", "data/articles/a.txt", "data/articles/b.txt");
    }

    [Fact]
    public async Task The_payload_is_in_the_order_of_the_lines()
    {
        foreach (var number in Enumerable.Range(0, 30)) await WriteAsync($"{number}.txt", $"x{number}", $"y{number}");
        await RemoveAsync("7.txt", "8.txt");
        var bag = new OpenedBag(await ExportAsync(ExportRequest.All));

        bag.ShouldBeValid();
        bag.Payload.Should().Equal(bag.Lines("versions.ndjson").Select(version => Text(version, "path")));
        bag.Lines("articles.ndjson").Select(article => Text(article, "id"))
            .Should().BeInAscendingOrder(StringComparer.Ordinal).And.HaveCount(28);
        bag.Lines("withdrawn.ndjson").Select(article => Text(article, "sourceName"))
            .Should().BeEquivalentTo("7.txt", "8.txt");
        bag.Names[..7].Should().Equal(
            "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "articles.ndjson", "versions.ndjson",
            "withdrawn.ndjson", "tagmanifest-sha256.txt");
    }

    [Fact]
    public async Task Any_name_of_a_file_is_kept()
    {
        await WriteAsync(Awkward, "one");
        await WriteAsync(Long, "two");
        await WriteAsync("two\nlines.txt", "two");
        var bag = new OpenedBag(await ExportAsync(ExportRequest.All));

        bag.ShouldBeValid();
        bag.Payload.Should().BeEquivalentTo(
            $"data/articles/{Awkward}",
            $"data/articles/{Long}",
            $"data/versions/{ContentId.OfArticle("two\nlines.txt")}/1"
        );
        bag.Lines("articles.ndjson").Select(article => Text(article, "sourceName")).Should().Contain("two\nlines.txt");
    }

    [Fact]
    public async Task Two_bags_of_one_state_are_the_same_bytes()
    {
        await WriteAsync("a.txt", "one", "two");
        await WriteAsync(Awkward, "three");
        await RemoveAsync("a.txt");
        var first = await ExportAsync(ExportRequest.All);
        Catalog.Clock.Advance(TimeSpan.FromDays(1));
        Catalog.Restart();

        (await ExportAsync(ExportRequest.All)).Should().Equal(first);
        new OpenedBag(first).Times.Should().OnlyContain(time => time <= Catalog.Clock.GetUtcNow().AddDays(-1));
    }

    [Fact]
    public async Task A_filtered_bag_has_nothing_of_other_articles()
    {
        await WriteAsync("a.txt", "one", "two");
        await WriteAsync("b.txt", "three", "four");
        await WriteAsync("c.txt", "five");
        await RemoveAsync("c.txt");
        var filter = ArticleFilter.By(ArticleField.SourceName, ValueFilter.Of("b.txt"));
        var bag = new OpenedBag(await ExportAsync(new ExportRequest(filter)));

        bag.ShouldBeValid();
        bag.Lines("articles.ndjson").Should().ContainSingle();
        bag.Lines("versions.ndjson").Should().HaveCount(2);
        bag.Names.Should().NotContain("withdrawn.ndjson");
    }

    [Fact]
    public async Task A_bag_of_an_empty_catalog_is_valid()
    {
        var bag = new OpenedBag(await ExportAsync(ExportRequest.All));
        bag.ShouldBeValid();
        bag.Names.Should().HaveCount(7);
    }

    [Fact]
    public async Task Damaged_bytes_end_the_export()
    {
        await WriteAsync("a.txt", "one");
        await Catalog.Query(db =>
            db.Contents.ExecuteUpdateAsync(all => all.SetProperty(one => one.Stored, [0]), Cancelled));
        var export = () => ExportAsync(ExportRequest.All);
        await export.Should().ThrowAsync<InvalidDataException>();
    }

    static string Text(JsonElement line, string key) => line.GetProperty(key).GetString()!;

    async Task WriteAsync(string name, params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            Catalog.Clock.Advance(TimeSpan.FromMinutes(1));
            await MergeAsync(SourceTexts.Draft(name, NewsText.Of($"The museum {subject}")));
        }
    }

    Task<int> RemoveAsync(params string[] names) =>
        Catalog.Writer(writer => writer.WithdrawAsync(names, WithdrawalReason.FileRemoved, Cancelled));

    Task<byte[]> ExportAsync(ExportRequest request) => Catalog.Get<CatalogExport, byte[]>(async exports =>
    {
        await using var export = await exports.BeginAsync(request, Cancelled);
        using var output = new MemoryStream();
        await BagWriter.WriteAsync(export, output, Cancelled);
        return output.ToArray();
    });
}

public sealed class SqliteBagTests() : BagSpecification(new SqliteDatabase());

public sealed class PostgresBagTests() : BagSpecification(new PostgresDatabase());

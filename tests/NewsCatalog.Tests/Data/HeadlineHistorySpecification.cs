using CsCheck;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Data;

/// <summary>Any history of articles leads to the same links, on every engine.</summary>
public abstract class HeadlineHistorySpecification : HeadlineSpecification
{
    private protected HeadlineHistorySpecification(CatalogDatabase catalog)
        : base(catalog) { }

    [Fact]
    public void However_articles_come_change_and_go_the_links_are_those_of_aCatalog_made_at_once() =>
        Gen.Select(Gen.OneOf("0.txt", "1.txt", "2.txt", "3.txt", "4.txt"), Gen.Int[-1, 9], Gen.Int[0, 9].Array[3])
            .Array[1, 4]
            .List[1, 12]
            .Sample(
                batches =>
                {
                    using var catalog = Catalog.Another();
                    var texts = new Dictionary<string, string>();
                    foreach (var batch in batches)
                    {
                        var changes = batch.DistinctBy(change => change.Item1).ToList();
                        var written = changes
                            .Where(change => change.Item2 >= 0)
                            .ToDictionary(change => change.Item1, change => Circle(change.Item2, change.Item3));
                        var removed = changes.Where(change => change.Item2 < 0).Select(change => change.Item1).ToList();
                        foreach (var (name, text) in written)
                            texts[name] = text;
                        foreach (var name in removed)
                            texts.Remove(name);
                        Write(catalog, written, removed);
                    }

                    using var fresh = Catalog.Another();
                    Write(fresh, texts, []);
                    Links(catalog).Should().BeEquivalentTo(Links(fresh));
                },
            iter: Rounds.Or(20, inCI: 60), threads: 1);

    // Headlines that differ in spelling, are cut, carry a site's name, or are the start of a lead without a headline.
    static string Circle(int headline, int[] listed)
    {
        string[] headlines =
        [
            Bridge,
            Bridge.ToUpperInvariant(),
            "Mayor Opens New Bridge After…",
            $"{Bridge} - The Daily Example",
            "Mayor Opens New Bridge After Years Of Delay And Dispute",
            "The museum opened its doors to the public on Monday",
            "The museum opened its doors to the pub…",
            "The museum opened its doors",
            "!!!",
            "東京都知事、新しい橋の開通式に出席",
        ];
        var related = listed.Select(index => headlines[index]);
        return headline is 5 or 8 ? NewsText.Of("The museum", related) : NewsText.Titled(headlines[headline], related);
    }

    static void Write(CatalogDatabase catalog, Dictionary<string, string> texts, List<string> removed) =>
        catalog
            .Writer(async articles =>
            {
                await articles.WithdrawAsync([.. removed], WithdrawalReason.Deleted, Cancelled);
                return await articles.WriteAsync(
                    [.. texts.Select(text => SourceTexts.Draft(text.Key, text.Value))],
                    Cancelled
                );
            })
            .GetAwaiter()
            .GetResult();

    static List<string> Links(CatalogDatabase catalog) =>
        catalog
            .Query(async db =>
            {
                var candidates = await db
                    .HeadlineCandidates.Select(one => $"{one.Headline.Id} {one.ArticleId} {one.Method}")
                    .ToListAsync(Cancelled);
                var headlines = await db
                    .RelatedHeadlines.Select(one => $"{one.Id} {one.References} {one.IsTruncated}")
                    .ToListAsync(Cancelled);
                return (List<string>)[.. candidates, .. headlines];
            })
            .GetAwaiter()
            .GetResult();
}

public sealed class SqliteHeadlineHistoryTests() : HeadlineHistorySpecification(new SqliteDatabase());

public sealed class PostgresHeadlineHistoryTests() : HeadlineHistorySpecification(new PostgresDatabase());

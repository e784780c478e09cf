using System.Text.Json;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Tests.Data;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Headlines;

/// <summary>The headlines of labelled texts whose articles are in the same folder and show their title.</summary>
public sealed class CorpusResolutionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("seed_shape_cc_101")]
    [InlineData("seed_shape_cc_102")]
    [InlineData("seed_shape_cc_103")]
    public async Task Listed_titles_lead_to_their_texts_and_never_to_others(string set)
    {
        var folder = TextFolder.TryUpwards($"shared/corpus/{set}");
        Skip.When(folder is null, $"the labelled corpus (shared/corpus/{set}) is not beside the checkout");
        using var catalog = new SqliteDatabase();
        foreach (var file in Directory.EnumerateFiles(folder, "*.txt"))
            File.Copy(file, Path.Combine(catalog.Folder.Path, Path.GetFileName(file)));
        await catalog.SeedAsync();

        var texts = Directory
            .EnumerateFiles(folder, "*.expected.json")
            .Select(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement)
            .ToList();
        var (plain, perturbed, wrong) = (new Score(), new Score(), new List<string>());
        foreach (var text in texts)
        {
            var listed = await ListedAsync(catalog, text.GetProperty("file").GetString()!);
            foreach (var truth in text.GetProperty("related_truth").EnumerateArray())
            {
                var (title, sourceId) = (
                    truth.GetProperty("text").GetString()!,
                    truth.GetProperty("source_id").GetString()
                );
                var targets = texts.Where(target => target.GetProperty("source_id").GetString() == sourceId).ToList();
                var resolution = listed.Find(reference => reference.Text == title)?.Resolution ?? Resolution.Unresolved;
                var isRight = targets.Exists(target =>
                    ContentId.OfArticle(target.GetProperty("file").GetString()!) == resolution.Article?.ArticleId
                );
                if (resolution.Status == ResolutionStatus.Resolved && !isRight)
                    wrong.Add($"{title} -> {resolution.Article!.Headline}");
                if (
                    truth.GetProperty("in_corpus").GetBoolean()
                    && targets.Exists(target => target.GetProperty("title_in_file").GetBoolean())
                )
                {
                    (truth.GetProperty("perturbed").GetBoolean() ? perturbed : plain).Count(
                        isRight,
                        $"{title}: {resolution.Status}"
                    );
                }
            }
        }

        output.WriteLine($"{set}: unperturbed {plain}; perturbed {perturbed}; wrong links {wrong.Count}");
        plain.Share.Should().BeGreaterThanOrEqualTo(0.99, "{0}", plain.Missed);
        perturbed.Share.Should().BeGreaterThanOrEqualTo(0.97, "{0}", perturbed.Missed);
        wrong.Should().BeEmpty();
    }

    static async Task<List<HeadlineReference>> ListedAsync(CatalogDatabase catalog, string file) =>
        [
            .. await catalog.Articles(articles =>
                articles.ListRelatedHeadlinesAsync(ContentId.OfArticle(file), TestContext.Current.CancellationToken)
            ) ?? [],
        ];

    sealed class Score
    {
        int _right, _all;

        public double Share => _all == 0 ? 0 : (double)_right / _all;

        public List<string> Missed { get; } = [];

        public void Count(bool isRight, string what)
        {
            _all++;
            if (isRight) _right++;
            else Missed.Add(what);
        }

        public override string ToString() => $"{_right} of {_all} ({Share:P1}), missed {string.Join("; ", Missed)}";
    }
}

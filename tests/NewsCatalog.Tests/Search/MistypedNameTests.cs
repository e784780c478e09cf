using System.Text.RegularExpressions;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Tests.Search;

/// <summary>
/// A name with one typing error: a letter too many, one too few, two in the wrong order, or a wrong one, not in the
/// first place. The names are the capitalised words of real texts that stand within sentences of two texts or more;
/// every other one is looked for together with a word of a text that has it.
/// </summary>
public sealed partial class MistypedNameTests(ITestOutputHelper output)
{
    const int Queries = 100;
    const int ShortestName = 5;
    const string Letters = "abcdefghijklmnopqrstuvwxyz";

    [Theory]
    [InlineData("seed_shape_cc_101", 101)]
    [InlineData("seed_shape_cc_102", 102)]
    [InlineData("seed_shape_cc_103", 103)]
    public async Task The_name_that_was_meant_is_offered_and_no_other(string set, int seed)
    {
        var folder = TextFolder.TryUpwards($"shared/corpus/{set}");
        Skip.When(folder is null, $"the labelled corpus (shared/corpus/{set}) is not beside the checkout");
        List<ArticleDraft> texts =
        [
            .. Directory
                .EnumerateFiles(folder, "*.txt")
                .Order(StringComparer.Ordinal)
                .Select(file => SourceTexts.Draft(
                    Path.GetFileName(file),
                    string.Join('\n', SourceText.Decode(File.ReadAllBytes(file)).Lines)
                )),
        ];
        using var catalog = new SearchableCatalog();
        await catalog.Database.Writer(articles =>
            articles.WriteAsync(texts, TestContext.Current.CancellationToken)
        );

        var (right, wrong) = (0, new List<string>());
        foreach (var (typed, meant) in Mistyped(texts, new Random(seed)))
        {
            var offered = (await catalog.SearchAsync(typed)).Report!.DidYouMean;
            if (offered == meant) right++;
            else output.WriteLine($"{typed}: {offered ?? "nothing"} instead of {meant}");
            if (offered is not null && offered != meant) wrong.Add(typed);
        }

        output.WriteLine($"{set}: of {Queries} mistyped names {right} are offered rightly, {wrong.Count} wrongly");
        right.Should().BeGreaterThanOrEqualTo(90);
        wrong.Should().HaveCountLessThanOrEqualTo(2);
    }

    static List<(string Typed, string Meant)> Mistyped(List<ArticleDraft> texts, Random random)
    {
        var paragraphs = texts.ConvertAll(text => text.Sections.SelectMany(section => section.Paragraphs).ToList());
        var words = paragraphs.ConvertAll(text => text.SelectMany(WordsOf).ToHashSet());
        var known = words.SelectMany(text => text).ToHashSet();
        var names = paragraphs
            .SelectMany(text => text.SelectMany(NamesIn).Distinct())
            .CountBy(name => name)
            .Where(name => name.Value > 1 && name.Key.All(char.IsAsciiLetterLower))
            .Select(name => name.Key)
            .Order(StringComparer.Ordinal)
            .ToArray();
        random.Shuffle(names);
        var queries = new List<(string, string)>();
        foreach (var name in names.Take(Queries))
        {
            var typed = name;
            while (known.Contains(typed)) typed = Mistype(name, queries.Count % 4, random);
            string[] beside = [.. words.Find(text => text.Contains(name))!.Except([name]).Order()];
            var second = queries.Count % 2 == 0 ? "" : $" {beside[random.Next(beside.Length)]}";
            queries.Add((typed + second, name + second));
        }

        queries.Should().HaveCount(Queries);
        return queries;
    }

    static string Mistype(string name, int error, Random random)
    {
        var (at, letter) = (random.Next(1, name.Length - 1), Letters[random.Next(Letters.Length)]);
        return error switch
        {
            0 => name.Insert(at, $"{letter}"),
            1 => name.Remove(at, 1),
            2 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
            _ => $"{name[..at]}{letter}{name[(at + 1)..]}",
        };
    }

    static IEnumerable<string> WordsOf(string text) => SearchTokenizer.TokenizeQuery(text).Select(word => word.Text);

    static IEnumerable<string> NamesIn(string text) =>
        Name().Matches(text).Select(match => match.Value).Where(name => name.Length >= ShortestName)
            .Select(name => WordsOf(name).First());

    [GeneratedRegex(@"(?<=[a-z,] )\p{Lu}\p{Ll}+\b")]
    private static partial Regex Name();
}

using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Parsing;

/// <summary>Headlines that the parser makes of leads.</summary>
public sealed class DerivedHeadlineTests
{
    const int Longest = 100;

    /// <summary>Fifty leads, each with its headline, and whether a person might have cut it so.</summary>
    static readonly List<(bool IsGood, string Headline, string Lead)> Judged =
    [
        .. File.ReadAllLines(
                Path.Combine(TextFolder.Upwards("tests"), "NewsCatalog.Tests/Parsing/DerivedHeadlines.txt")
            )
            .Select(line => line.Split('\t'))
            .Select(columns => (columns[0] == "yes", columns[1], columns[2])),
    ];

    static ParsedArticle Parse(string text) =>
        ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Leads_are_cut_as_they_were_judged()
    {
        foreach (var (_, headline, lead) in Judged) Parse(lead).Headline.Should().Be(headline);
        Judged.Should().HaveCount(50);
        Judged.Count(one => one.IsGood).Should().BeGreaterThanOrEqualTo(42);
    }

    [Theory]
    [InlineData("According to the Harwick news agency, the two ministers agreed on Monday to meet "
        + "again in the spring of next year.")]
    [InlineData("Selon l'agence de presse de Rivière, les deux ministres se sont mis d'accord lundi "
        + "pour se revoir au printemps.")]
    public void An_attribution_alone_is_no_headline(string lead) =>
        Parse(lead).Headline.Length.Should().BeGreaterThan(60);

    [Fact]
    public void A_derived_headline_ends_where_a_person_could_have_cut()
    {
        var corpus = TextFolder.TryUpwards("shared/corpus");
        Skip.When(corpus is null, "the labelled corpus (shared/corpus) is not beside the checkout");
        var derived = Directory
            .GetFiles(corpus, "*.txt", SearchOption.AllDirectories)
            .Select(file => SourceText.Decode(File.ReadAllBytes(file)))
            .SelectMany(source => source.Lines)
            .Where(line => line.Length > Longest)
            .Distinct()
            .Select(Parse)
            .Where(article => article.HeadlineOrigin == HeadlineOrigin.Derived)
            .ToList();

        derived.Should().HaveCountGreaterThan(500);
        derived.Should().OnlyContain(article => article.Headline.Length <= Longest);
        var open = derived.Where(article => !IsClosed(article.Headline));
        var small = derived.Where(article => article.Language == "en" && EndsOnPreposition(article.Headline));
        TestContext.Current.SendDiagnosticMessage(
            $"derived headlines: {derived.Count}, open {open.Count()}, on a preposition {small.Count()}\n"
                + string.Join('\n', open.Concat(small).Select(article => article.Headline))
        );
        (open.Count() * 100).Should().BeLessThanOrEqualTo(derived.Count);
        (small.Count() * 100).Should().BeLessThanOrEqualTo(derived.Count);
    }

    static bool IsClosed(string text) =>
        text.Count(character => character is '(' or '[') <= text.Count(character => character is ')' or ']')
        && text.Count(character => character is '"' or '“' or '”') % 2 == 0;

    static bool EndsOnPreposition(string headline) =>
        headline[(headline.LastIndexOf(' ') + 1)..] is "of" or "in" or "to" or "the" or "a" or "and" or "for" or "with"
            or "at" or "by" or "from" or "on" or "or" or "as" or "into";
}

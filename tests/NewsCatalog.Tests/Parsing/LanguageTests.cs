using NewsCatalog.Parsing.Languages;

namespace NewsCatalog.Tests.Parsing;

public sealed class LanguageTests
{
    /// <summary>Ten headlines in each of 27 languages: a tag, a tab, a headline.</summary>
    static readonly List<(string Tag, string Text)> Headlines =
    [
        .. File.ReadAllLines(Path.Combine(TextFolder.Upwards("tests"), "NewsCatalog.Tests/Parsing/Headlines.txt"))
            .Select(line => line.Split('\t'))
            .Select(columns => (columns[0], columns[1])),
    ];

    [Fact]
    public void The_language_of_a_headline_alone_is_told()
    {
        var right = Headlines
            .GroupBy(headline => headline.Tag)
            .ToDictionary(
                group => group.Key,
                group => group.Count(headline => LanguageDetector.Detect([headline.Text]) == headline.Tag)
            );
        var wrong = Headlines
            .Select(headline => (headline.Tag, headline.Text, Told: LanguageDetector.Detect([headline.Text])))
            .Where(headline => headline.Told != headline.Tag)
            .ToList();
        TestContext.Current.SendDiagnosticMessage(
            $"language of headlines alone: {right.Values.Sum()} of {Headlines.Count} right, "
                + $"{wrong.Count(headline => headline.Told is null)} null\n"
                + string.Join('\n', wrong)
        );

        right.Should().HaveCountGreaterThanOrEqualTo(20);
        right.Values.Should().OnlyContain(count => count >= 5);
        ((double)right.Values.Sum() / Headlines.Count).Should().BeGreaterThanOrEqualTo(0.9);
    }

    [Fact]
    public void The_language_of_a_page_of_headlines_is_told()
    {
        foreach (var language in Headlines.GroupBy(headline => headline.Tag))
        {
            LanguageDetector
                .Detect(language.Select(headline => headline.Text))
                .Should()
                .Be(language.Key, "all ten headlines are in it");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("OK 2024")]
    [InlineData("https://")]
    [InlineData("xqzv wkqj zzxq vvkw qpxz jjqk xwvz")]
    [InlineData("1,234 5,678 9,012 km/h")]
    [InlineData("Xyzzy plugh qwertz")]
    [InlineData("Xyzzy plugh\nBy Jane Doe\n2026-03-04\nXyzzy plugh qwertz.")]
    [InlineData("hjkdsf sdfkj wertuio lkjhg poiuyt")]
    [InlineData("abcabc defdef ghighi jkljkl mnomno")]
    [InlineData("KTM-990 / PLV-12-QQ / SKU-4471-BXR")]
    [InlineData("NASDAQ NYSE DAX FTSE CAC IBEX")]
    [InlineData("HTTP TCP UDP SMTP IMAP POP")]
    [InlineData("a1b2c3d4e5f6 9f8e7d6c5b deadbeef01")]
    [InlineData("Jane Doe, John Roe, Anna Example")]
    [InlineData("Muhammad Okonkwo-Fernández Schmidt Nguyen Kowalski")]
    [InlineData("Zorblax Quintharion Mephlow Drekkon")]
    [InlineData("йцукен фывапр ячсмить")]
    [InlineData("ضصثق فغعه شسیب لاتن")]
    public void A_text_that_is_in_no_language_has_none(string text) =>
        LanguageDetector.Detect([text]).Should().BeNull();

    [Fact]
    public void Letters_by_chance_are_hardly_ever_a_language()
    {
        var chance = new Random(20260304);
        string Word(int length) => new([.. Enumerable.Range(0, length).Select(_ => (char)('a' + chance.Next(26)))]);
        var told = Enumerable
            .Range(0, 500)
            .Select(_ => string.Join(' ', Enumerable.Range(0, chance.Next(3, 9)).Select(_ => Word(chance.Next(3, 10)))))
            .Count(text => LanguageDetector.Detect([text]) is not null);

        told.Should().BeLessThanOrEqualTo(10);
    }

    [Theory]
    [InlineData("Lorem ipsum dolor sit amet, consectetur adipiscing elit", "la")]
    [InlineData("市议会批准新桥", "zh")]
    [InlineData("新しい橋を承認", "ja")]
    [InlineData("Bæjarstjórnin samþykkti nýja brú yfir ána eftir áralangar deilur um kostnaðinn", "is")]
    [InlineData("D'fhormheas an chomhairle droichead nua thar an abhainn", "ga")]
    [InlineData("Cymeradwyodd y cyngor bont newydd dros yr afon ar ôl blynyddoedd o ddadlau", "cy")]
    [InlineData("Udalak zubi berria onartu du ibaiaren gainean", "eu")]
    public void Few_words_suffice(string text, string tag) => LanguageDetector.Detect([text]).Should().Be(tag);
}

namespace NewsCatalog.Tests.Attribution;

public sealed class SentenceTests
{
    public static TheoryData<string, string> Credited =>
        SentenceExample.Theory(
            string.Join('\n', CreditedSentences.Lines, MoreCreditedSentences.Lines, NamesVouchedFor.Lines)
        );

    public static TheoryData<string, string> Uncredited => SentenceExample.Theory(UncreditedSentences.Lines + "\n" + OutletLookalikes.Lines);

    public static TheoryData<string, string, string> OfLanguages
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (language, lines) in SentenceExample.Languages)
            {
                foreach (var example in SentenceExample.ParseAll(lines))
                    data.Add(language, example.Sentence, example.Credits);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(OfLanguages))]
    public void The_language_of_an_article_tells_how_it_credits(string language, string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence, language).Should().Be(credits);

    [Theory]
    [InlineData("de-AT")]
    [InlineData("de-CH")]
    public void The_region_of_a_language_does_not_matter(string language) =>
        SentenceExample.CreditsIn("Das berichtet der „Falter“.", language).Should().Be("Falter");

    [Theory]
    [InlineData(null)]
    [InlineData("fi")]
    public void A_language_without_words_of_its_own_is_read_as_English(string? language) =>
        SentenceExample.CreditsIn("He told Reuters that it was late.", language).Should().Be("Reuters");

    [Theory]
    [MemberData(nameof(Credited))]
    public void A_credited_outlet_is_found(string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence).Should().Be(credits);

    [Theory]
    [MemberData(nameof(Uncredited))]
    public void Nothing_is_found_where_nobody_is_credited(string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence).Should().Be(credits);
}

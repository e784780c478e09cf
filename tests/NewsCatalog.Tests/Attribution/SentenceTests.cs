namespace NewsCatalog.Tests.Attribution;

public sealed class SentenceTests
{
    public static TheoryData<string, string> Credited =>
        SentenceExample.Theory(
            string.Join('\n', CreditedSentences.Lines, MoreCreditedSentences.Lines, NamesVouchedFor.Lines)
        );

    public static TheoryData<string, string> Uncredited => SentenceExample.Theory(UncreditedSentences.Lines + "\n" + OutletLookalikes.Lines);

    [Theory]
    [MemberData(nameof(Credited))]
    public void A_credited_outlet_is_found(string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence).Should().Be(credits);

    [Theory]
    [MemberData(nameof(Uncredited))]
    public void Nothing_is_found_where_nobody_is_credited(string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence).Should().Be(credits);
}

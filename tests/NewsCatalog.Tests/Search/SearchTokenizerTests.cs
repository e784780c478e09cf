using CsCheck;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Tests.Search;

public sealed class SearchTokenizerTests
{
    [Theory]
    [InlineData("Fähre FÄHRE Fa\u0308hre", "fahre fahre fahre")]
    [InlineData("Straße STRASSE", "strasse strasse")]
    [InlineData("Łódź Đà Nẵng Smørrebrød Ærø", "lodz da nang smorrebrod aero")]
    [InlineData("Ελλάδα ΕΛΛΆΔΑ σοφός", "ελλαδα ελλαδα σοφοσ")]
    [InlineData("Ёлка ёлка йод", "елка елка йод")]
    [InlineData("ﬁre １２３ Ｔｏｋｙｏ", "fire 123 tokyo")]
    [InlineData(
        "don't don’t Biden's Biden’s O'Neill l'Europe rock'n'roll",
        "dont dont biden biden oneill l europe rockn roll"
    )]
    [InlineData("U.S. U.S.A. e.g. 3.5 1,000,000 1,00 end.Start", "us usa eg 3.5 1000000 1 00 end start")]
    [InlineData("high-tech A/B AT&T C++ #tag @name", "high tech a b at t c tag name")]
    [InlineData("東京都 a橋b", "东京 京都 a 桥 b")]
    [InlineData("ภาษาไทย", "ภา าษ ษา าไ ไท ทย")]
    [InlineData("कि मराठी", "कि मराठी")]
    [InlineData(" - … \uD83D \U0001F600 €", "")]
    public void Text_is_cut_into_the_words_that_are_compared(string text, string words) =>
        string.Join(' ', SearchTokenizer.TokenizeQuery(text).Select(word => word.Text)).Should().Be(words);

    [Fact]
    public void Every_word_stands_where_it_says_and_folds_to_itself() => Gen.String[0, 80].Sample(
        text =>
        {
            var words = new List<SearchToken>();
            SearchTokenizer.Tokenize(text, words);
            foreach (var word in words)
            {
                word.Start.Should().BeInRange(0, text.Length - word.Length);
                word.Text.Should().NotBeEmpty();
                WordFolding.Fold(word.Text).Should().Be(word.Text, text);
            }

            words.Select(word => word.Position).Should().Equal(Enumerable.Range(0, words.Count));
        },
        iter: Rounds.Or(5_000, inCI: 20_000));
}

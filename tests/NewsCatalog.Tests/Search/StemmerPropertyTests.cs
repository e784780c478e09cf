using CsCheck;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Tests.Search;

public sealed class StemmerPropertyTests
{
    static readonly string?[] Languages = [null, "zh", "en-GB", .. Stemmer.Languages];

    /// <summary>Any characters, and words of the scripts that have rules.</summary>
    static readonly Gen<string> Text = Gen.OneOf(
        Gen.String[0, 40],
        Gen.OneOf(
            Gen.Char['a', 'z'],
            Gen.Char['\u0370', '\u058F'],
            Gen.Char['\u0620', '\u077F'],
            Gen.Char['\u0900', '\u097F'],
            Gen.Char["은는이가을를의에서으로과와도만들까지부터정부"]
        ).Array[0, 20].Select(letters => new string(letters))
    );

    [Fact]
    public void A_word_has_one_stem_in_every_language() => Gen.Select(Text, Gen.Int[0, Languages.Length - 1]).Sample(
        (text, index) =>
        {
            var language = Languages[index];
            var anew = Stemmer.Rule(Stemmer.Known(language));
            foreach (var word in SearchTokenizer.TokenizeQuery(text))
            {
                var stem = Stemmer.Of(language, word.Text);
                stem.Should().Contain(":").And.Be(anew(word.Text)).And.Be(Stemmer.Of(language, word.Text));
            }
        },
        iter: Rounds.Or(5_000, inCI: 20_000)
    );

    [Fact]
    public void A_Korean_stem_has_two_syllables_or_is_the_word() => Text.Sample(
        word =>
        {
            var stem = KoreanStemmer.Stem(word);
            word.Should().StartWith(stem);
            (stem.Length >= 2 || stem == word).Should().BeTrue();
            KoreanStemmer.Stem(stem).Should().Be(stem);
        },
        iter: Rounds.Or(5_000, inCI: 20_000)
    );

    [Fact]
    public void Every_Chinese_character_folds_to_one_that_folds_to_itself()
    {
        foreach (var character in Enumerable.Range('\u3400', 0x6C00).Select(code => (char)code).Where(char.IsLetter))
        {
            var folded = WordFolding.Fold([character]);
            folded.Should().HaveLength(1);
            WordFolding.Fold(folded).Should().Be(folded);
        }
    }
}

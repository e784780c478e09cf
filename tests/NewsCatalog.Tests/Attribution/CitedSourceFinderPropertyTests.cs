using CsCheck;
using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

public sealed class CitedSourceFinderPropertyTests
{
    static readonly string[] _sentences =
    [
        .. SentenceExample.ParseAll(CreditedSentences.Lines).Select(example => example.Sentence),
        .. SentenceExample.Languages.SelectMany(language => SentenceExample.ParseAll(language.Lines))
            .Select(example => example.Sentence),
    ];

    static readonly string[] _pieces =
    [
        "according to ", "told ", "Reuters", " the ", "The ", "Daily ", "Times ", "of ", "News ", "Agency ", "(via ",
        ")", ", ", "citing ", "'s ", "’", "\"", "Radio ", "said ", "reported by ", "newspaper ", "and ", "A ", "BBC ",
        "U.S. ", "\ud83d", "\udc00", "\u0301", ".", "-", "/", "4", "\n", "which ",
        "l'", "du ", "„", "“", "« ", " »", "selon ", "laut ", "der ", "Zeitung ", "al ", "dijo ", "à ", "Monde ",
    ];

    static readonly Gen<string> _arbitrary = Gen.String;
    static readonly Gen<string> _assembled = Pick(_pieces).Array[0, 40].Select(string.Concat);

    static readonly Gen<string> _mutated = Gen.Select(
            Pick(_sentences),
            Pick(_sentences),
            Gen.Int[0, 200],
            Gen.Int[0, 200],
            Gen.Char
        )
        .Select(parts => Splice(parts.Item1, parts.Item2, parts.Item3, parts.Item4, parts.Item5));

    [Fact]
    public void Arbitrary_strings_give_sound_citations() =>
        _arbitrary.Sample(Check, iter: Rounds.Or(5_000, inCI: 20_000));

    [Fact]
    public void Strings_put_together_from_telling_pieces_give_sound_citations() =>
        _assembled.Sample(Check, iter: Rounds.Or(5_000, inCI: 20_000));

    [Fact]
    public void Mutated_sentences_give_sound_citations() =>
        _mutated.Sample(Check, iter: Rounds.Or(5_000, inCI: 20_000));

    static Gen<string> Pick(string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    static string Splice(string left, string right, int leftLength, int rightStart, char between) =>
        left[..Math.Min(leftLength, left.Length)] + between + right[Math.Min(rightStart, right.Length)..];

    static void Check(string text)
    {
        Check(text, null);
        foreach (var (language, _) in SentenceExample.Languages) Check(text, language);
    }

    static void Check(string text, string? language)
    {
        var end = 0;
        foreach (var source in CitedSourceFinder.Find(text, language))
        {
            source.Start.Should().BeGreaterThanOrEqualTo(end);
            end = source.Start + source.Length;
            text.Substring(source.Start, source.Length).Should().Be(source.Name);
            source.Quote.Contains(source.Name, StringComparison.Ordinal).Should().BeTrue();
            text.Contains(source.Quote, StringComparison.Ordinal).Should().BeTrue();
            text.Contains(source.Cue, StringComparison.Ordinal).Should().BeTrue();
            source.Via.All(outlet => text.Contains(outlet, StringComparison.Ordinal)).Should().BeTrue();
        }
    }
}

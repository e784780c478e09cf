using System.Collections.Concurrent;
using Lucene.Net.Util;

namespace NewsCatalog.Search.Analysis;

/// <summary>What is indexed for one token.</summary>
/// <param name="Text">Folded, see <see cref="WordFolding.Fold"/>.</param>
/// <param name="Stem">With its language, see <see cref="Stemmer"/>.</param>
/// <param name="IsCommon">One of <see cref="CommonWords"/>.</param>
/// <param name="Spelling">As the text has it.</param>
sealed record IndexedToken(string Text, string Stem, bool IsCommon, string Spelling)
{
    static readonly ConcurrentDictionary<string, SpanCache<IndexedToken>> Words = new();

    readonly BytesRef? _spelling = Spellings.Encode(Text, Spelling);
    readonly BytesRef? _spellingWithoutCapital = Spellings.Encode(Text, Spellings.WithoutCapital(Spelling));

    public BytesRef EncodedText { get; } = new(Text);

    public BytesRef EncodedStem { get; } = new(Stem);

    /// <summary>See <see cref="Spellings"/>; null where the spelling is the folded one.</summary>
    public BytesRef? SpellingIn(string text, int start, bool hasCapitals) =>
        _spelling is null ? null
        : hasCapitals || Spellings.BeginsSentence(text, start) ? _spellingWithoutCapital
        : _spelling;

    /// <summary>Makes words of texts in one language out of their spelling there.</summary>
    public static SpanCache<IndexedToken> In(string? language) =>
        Words.GetOrAdd(
            Stemmer.Known(language),
            static known =>
            {
                // Without what those remember: a build meets so many rare words that it would be forgotten again.
                var stem = Stemmer.Rule(known);
                return new SpanCache<IndexedToken>(spelling =>
                {
                    var text = WordFolding.Fold(spelling);
                    return new IndexedToken(
                        text,
                        stem(text),
                        CommonWords.Contains(text),
                        spelling.SequenceEqual(text) ? text : spelling.ToString()
                    );
                });
            }
        );
}

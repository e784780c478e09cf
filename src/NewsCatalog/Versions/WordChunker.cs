using System.Globalization;
using DiffPlex;
using NewsCatalog.Search.Analysis;

namespace NewsCatalog.Versions;

/// <summary>Cuts a text into words and single other characters; together they are the text. In scripts that put no
/// spaces between words, every character is a word.</summary>
sealed class WordChunker : IChunker
{
    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text.AsSpan(at));
            if (!IsPartOfWord(text, at, length))
            {
                if (start < at) pieces.Add(text[start..at]);
                pieces.Add(text.Substring(at, length));
                start = at + length;
            }

            at += length;
        }

        if (start < text.Length) pieces.Add(text[start..]);
        return pieces;
    }

    static bool IsPartOfWord(string text, int at, int length) =>
        char.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.OtherLetter => !SearchTokenizer.IsUnspaced(text.Substring(at, length)),
            _ => char.IsLetterOrDigit(text, at),
        };
}

using System.Globalization;
using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>
/// Articles of Zipf-distributed words of a vocabulary of 200,000: 8 paragraphs of about 60 words and 15 related
/// headlines, ten of them the headlines of other articles. Article number n is the same on every run.
/// </summary>
sealed class GeneratedNews
{
    const int VocabularySize = 200_000;
    const int Paragraphs = 8;

    /// <summary>The most frequent words are those of English, so that its stemmer is used.</summary>
    static readonly string[] Frequent = Words(
        """
        the of to and in a is that for on was with as it by at from his he said has have be an are not will its but who
        they had this been or their which more were after about also one would all other when there new up first two out
        into year people than what if time
        """
    );

    static readonly string[] Syllables = Words(
        """
        ba be bo ca ce co da de do fa fe fi ga ge gi ha he ho ja jo ka ki ko la le li lo ma me mi mo na ne ni no pa pe
        po ra re ri ro sa se si so ta te ti to va ve vi wa we wi za zo
        """
    );

    readonly string[] _words = [.. Frequent, .. Enumerable.Range(0, VocabularySize - Frequent.Length).Select(Word)];
    readonly double[] _cumulative = new double[VocabularySize];

    public GeneratedNews()
    {
        var sum = 0.0;
        for (var rank = 0; rank < VocabularySize; rank++) _cumulative[rank] = sum += 1.0 / (rank + 1);
    }

    /// <summary>The word of a rank, from 0, the most frequent first.</summary>
    public string this[int rank] => _words[rank];

    public static string NameOf(int number) => $"{number.ToString("0000000", CultureInfo.InvariantCulture)}.txt";

    public ArticleDraft Article(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder().Append(Headline(number)).Append("\n\n");
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
            text.Append(Sentence(random, random.Next(50, 71))).Append(".\n\n");
        text.Append("\n\n\n");
        for (var listed = 1; listed <= 15; listed++)
            text.Append(Headline(listed <= 10 ? number - (listed * 7) : -2 - (number / 4 * 5) - listed)).Append('\n');
        return SourceTexts.Draft(NameOf(number), text.ToString());
    }

    /// <summary>Numbers below 0 are of articles that do not exist.</summary>
    public string Headline(int number)
    {
        var words = Sentence(new Random(unchecked(number * 31) + 7), 9).Split(' ');
        return string.Join(' ', words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }

    static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    static string Word(int number)
    {
        var (word, rest) = (new StringBuilder(), (uint)number * 2654435761 % 9_150_625);
        for (var syllable = 0; syllable < 4; syllable++, rest /= 55) word.Append(Syllables[rest % 55]);
        return number % 3 == 0 ? word.Append('s').ToString() : word.ToString();
    }

    string Sentence(Random random, int words)
    {
        var sentence = new StringBuilder();
        for (var word = 0; word < words; word++)
        {
            if (word > 0) sentence.Append(' ');
            var rank = Array.BinarySearch(_cumulative, random.NextDouble() * _cumulative[^1]);
            sentence.Append(_words[rank < 0 ? ~rank : rank]);
        }

        sentence[0] = char.ToUpperInvariant(sentence[0]);
        return sentence.ToString();
    }
}

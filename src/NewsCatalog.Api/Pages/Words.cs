using System.Globalization;

namespace NewsCatalog.Api.Pages;

/// <summary>Numbers and short texts as English sentences have them.</summary>
static class Words
{
    /// <summary>Words a minute: silent reading of English non-fiction (Brysbaert 2019, 190 studies).</summary>
    const double ReadingSpeed = 238;

    /// <summary><c>1 article</c>, <c>2,000 articles</c>.</summary>
    public static string Count(int number, string noun, string? plural = null) =>
        $"{Number(number)} {(number == 1 ? noun : plural ?? $"{noun}s")}";

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string ReadingTime(int words) => $"{Math.Max(1, Math.Ceiling(words / ReadingSpeed)):0} min";

    /// <summary>The beginning of a text, cut between two words where there are any.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length) return text;
        var cut = text.LastIndexOf(' ', length);
        if (cut < length / 2) cut = char.IsLowSurrogate(text[length]) ? length - 1 : length;
        return $"{text[..cut].TrimEnd()} …";
    }
}

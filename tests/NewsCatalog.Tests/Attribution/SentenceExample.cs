using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

/// <summary>A line "sentence => Outlet; Outlet &lt; Relay": a sentence and the outlets that it credits.</summary>
sealed record SentenceExample(string Sentence, string Credits)
{
    const string Arrow = "=>";

    /// <summary>The sentences of each language that has words of its own.</summary>
    public static readonly (string Language, string Lines)[] Languages =
    [
        ("de", GermanSentences.Lines), ("fr", FrenchSentences.Lines), ("es", SpanishSentences.Lines),
        ("it", ItalianSentences.Lines), ("pt", PortugueseSentences.Lines), ("nl", DutchSentences.Lines),
    ];

    public static IEnumerable<SentenceExample> ParseAll(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse);

    public static SentenceExample Parse(string line)
    {
        var arrow = line.LastIndexOf(Arrow, StringComparison.Ordinal);
        return arrow < 0 ? new(line, "") : new(line[..arrow].Trim(), line[(arrow + Arrow.Length)..].Trim());
    }

    public static TheoryData<string, string> Theory(string lines)
    {
        var data = new TheoryData<string, string>();
        foreach (var example in ParseAll(lines)) data.Add(example.Sentence, example.Credits);
        return data;
    }

    /// <summary>What the finder makes of a sentence, in the same notation.</summary>
    public static string CreditsIn(string sentence, string? language = null) =>
        string.Join(
            "; ",
            CitedSourceFinder.Find(sentence, language).Select(source => string.Join(" < ", source.Via.Prepend(source.Name)))
        );
}

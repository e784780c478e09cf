namespace NewsCatalog.Parsing.Lines;

/// <summary>Whether a line reads like the headline of another article.</summary>
static class HeadlineShape
{
    const int FewestWords = 4;
    const int MostWords = 25;
    const int MostDigitsIn = 5;
    const int LongestSpeaker = 40;

    /// <summary>Four to twenty-five words, a capital first where the script has case, no full stop, few digits, nobody
    /// who speaks.</summary>
    public static bool Is(TextLine line) =>
        line.WordCount is >= FewestWords and <= MostWords
        && line.End is LineEnd.None or LineEnd.Question
        && !line.IsCode
        && !char.IsLower(line.TextWithoutMarker[0])
        && line.Text.Count(char.IsDigit) * MostDigitsIn <= line.Text.Length
        && !IsSpeech(line.Text)
        && !Letterhead.IsLabel(line);

    /// <summary>"MODERATOR: Next question": a name in capitals and a colon.</summary>
    static bool IsSpeech(string text)
    {
        var colon = text.AsSpan(0, Math.Min(text.Length, LongestSpeaker)).IndexOf(':');
        if (colon < 2) return false;
        foreach (var character in text.AsSpan(0, colon))
        {
            if (char.IsLower(character) || char.IsDigit(character)) return false;
        }

        return char.IsUpper(text[0]);
    }
}

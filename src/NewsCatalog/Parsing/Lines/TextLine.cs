using NewsCatalog.Parsing.Dates;
using NewsCatalog.Parsing.Markup;

namespace NewsCatalog.Parsing.Lines;

/// <summary>One line that is not blank, with the traits that tell prose from headlines.</summary>
sealed class TextLine
{
    const int LongestHeadlineWords = 30;
    const int LongestHeadline = 220;
    const int LongestHeadingWords = 9;
    const int LongestHeading = 90;

    // The full stops and question marks of Latin, Arabic, Devanagari, Chinese, Ethiopic, Khmer, Burmese and Armenian.
    const string Stops = ".。．۔।॥።។။։｡";
    const string Asking = "?!？！؟⁈⁉‽፧";
    const string Closing = "\"'”’»)]}』」）]*";

    Lazily? _date;

    public TextLine(int number, int blanksBefore, string text, LineMark mark = LineMark.None)
    {
        Number = number;
        LastNumber = number;
        BlanksBefore = blanksBefore;
        Text = text;
        WordCount = Words.Count(text);
        End = EndOf(text);
        Mark = mark;
        Marker = mark == LineMark.None ? ListMarker.LengthOf(text) : 0;
    }

    /// <summary>1-based, in the file.</summary>
    public int Number { get; }

    /// <summary>Of the last line that was put together with it; mostly its own.</summary>
    public int LastNumber { get; init; }

    public int BlanksBefore { get; }

    public string Text { get; }

    public int WordCount { get; }

    /// <summary>Where it leads when it is a link of a web page; null where it leads nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>What its mark-up says that it is.</summary>
    public LineMark Mark { get; }

    /// <summary>Its mark-up makes it a heading.</summary>
    public bool IsMarkedHeading => Mark is LineMark.Title or LineMark.Heading;

    public bool IsCode => Mark == LineMark.Code;

    /// <summary>The length of a list marker at its beginning, 0 when there is none.</summary>
    public int Marker { get; }

    public bool IsListItem => Marker > 0 || Mark == LineMark.ListItem;

    public string TextWithoutMarker => Text[Marker..];

    public LineEnd End { get; }

    /// <summary>The date that it is, and nothing else, or null. It is read once.</summary>
    public DateLine? Date => (_date ??= new Lazily(DateLine.TryRead(Text))).Date;

    public bool IsQuestion => End == LineEnd.Question;

    /// <summary>Reads like running text: long, or a whole sentence.</summary>
    public bool IsProse => IsLong || End == LineEnd.Stop;

    /// <summary>Longer than any headline.</summary>
    public bool IsLong => WordCount > LongestHeadlineWords || Text.Length > LongestHeadline;

    /// <summary>Could be one of a run of headlines: no sentence with a full stop, no list item, not long.</summary>
    public bool IsHeadlineLike =>
        !IsProse && !IsListItem && !IsCode && !IsMarkedHeading && End is not (LineEnd.Open or LineEnd.Colon);

    /// <summary>Could stand over a section: short, and neither a sentence nor a broken-off one.</summary>
    public bool IsHeadingLike =>
        !IsListItem
        && !IsCode
        && WordCount <= LongestHeadingWords
        && Text.Length <= LongestHeading
        && End is LineEnd.None or LineEnd.Question;

    /// <summary>What a text ends with.</summary>
    public static LineEnd EndOf(string text)
    {
        var end = WithoutNotes(text).TrimEnd(Closing).TrimEnd();
        if (end.IsEmpty) return LineEnd.None;
        var last = end[^1];
        if (Stops.Contains(last))
            return end.EndsWith("..") || IsAbbreviation(end) ? LineEnd.None : LineEnd.Stop;
        if (Asking.Contains(last))
            return LineEnd.Question;
        if (last is ':' or '：')
            return LineEnd.Colon;
        return
            last is ',' or ';' or '，' or '、' or '؛' or '،'
            || end.EndsWith("--")
            || end.EndsWith(" -")
            || end.EndsWith(" –")
            || end.EndsWith('—')
            ? LineEnd.Open
            : LineEnd.None;
    }

    /// <summary>Encyclopedias put the numbers of notes behind the full stop: "… in 2015. [3] [4]".</summary>
    static ReadOnlySpan<char> WithoutNotes(ReadOnlySpan<char> text)
    {
        while (
            text.Length > 3
            && text[^1] == ']'
            && char.IsAsciiDigit(text[^2])
            && text.LastIndexOf('[') is var open and > 0
        )
        {
            if (text[(open + 1)..^1].ContainsAnyExceptInRange('0', '9')) break;
            text = text[..open].TrimEnd();
        }

        return text;
    }

    /// <summary>"U.S." and "Jr." end headlines too: initials, or a capital and at most two letters.</summary>
    static bool IsAbbreviation(ReadOnlySpan<char> end)
    {
        var word = end[(end.LastIndexOf(' ') + 1)..^1];
        if (word.IsEmpty || !char.IsAsciiLetterUpper(word[0]) || word.Length == end.Length - 1) return false;
        return word.Length == 1 || word.Contains('.') || word is "Jr" or "Sr" or "Inc" or "Co" or "Ltd" or "Corp";
    }

    readonly record struct Lazily(DateLine? Date);
}

using System.Net;

namespace NewsCatalog.Parsing.Markup;

/// <summary>Finds the lines of a source that words stand on, going forward.</summary>
/// <param name="lines">Those of the source.</param>
sealed class SourcePlaces(IReadOnlyList<string> lines)
{
    /// <summary>In characters: as far as the first word of a text is looked for.</summary>
    const int FirstReach = 2000;

    /// <summary>In characters: as far as another word stands behind the one before, entities in between.</summary>
    const int Reach = 100;

    const int LongestEntity = 32;

    readonly int[] _starts = StartsOf(lines);
    int _at;

    /// <summary>The source with one kind of line end.</summary>
    public string Text { get; } = string.Join('\n', lines);

    /// <summary>Goes on behind the tag that begins at this place, if that is ahead.</summary>
    /// <param name="place">The place.</param>
    /// <param name="element">The name of an element to be passed over with all that is in it, or null.</param>
    public void PassTag(int place, string? element = null)
    {
        if (place < _at || place >= Text.Length) return;
        var close = element is null ? -1 : Text.IndexOf($"</{element}", place, StringComparison.OrdinalIgnoreCase);
        var end = Text.IndexOf('>', Math.Max(place, close));
        _at = end < 0 ? Text.Length : end + 1;
    }

    /// <summary>The first and the last line with words of a text. The source may spell words otherwise, by entities:
    /// then the text reaches from where the last one ended to the next tag.</summary>
    public (int First, int Last) LinesOf(string text)
    {
        int? first = null;
        var last = _at;
        var isFound = false;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var reach = Math.Min(word.Length + (first is null ? FirstReach : Reach), Text.Length - _at);
            var (found, end) = Find(word, reach);
            isFound = found >= 0;
            first ??= isFound ? found : _at;
            if (!isFound) continue;
            _at = end;
            last = end - 1;
        }

        if (!isFound) last = NextTag();
        return (LineOf(first ?? _at), LineOf(last));
    }

    /// <summary>The lines with this text at or behind a place; those from the place on where it is not.</summary>
    public (int First, int Last) LinesWith(string text, int place)
    {
        var from = Math.Clamp(place, 0, Text.Length);
        var found = Text.IndexOf(text, from, StringComparison.Ordinal);
        var first = LineOf(found < 0 ? from : found);
        return (first, Math.Min(lines.Count, first + text.Count(character => character == '\n')));
    }

    // As it stands, or with some of its characters as entities, or with tags between them.
    (int Start, int End) Find(string word, int reach)
    {
        var found = Text.IndexOf(word, _at, reach, StringComparison.Ordinal);
        if (found >= 0) return (found, found + word.Length);
        for (var at = _at; at < _at + reach; at++)
        {
            if ((Text[at] == '&' || Text[at] == word[0]) && EndOf(word, at) is var end and > 0) return (at, end);
        }

        return (-1, -1);
    }

    int EndOf(string word, int place)
    {
        for (var at = 0; at < word.Length;)
        {
            if (place >= Text.Length) return -1;
            var semicolon = Text[place] == '&'
                ? Text.IndexOf(';', place, Math.Min(LongestEntity, Text.Length - place))
                : -1;
            var entity = semicolon < 0 ? "" : WebUtility.HtmlDecode(Text[place..(semicolon + 1)]);
            if (entity.Length > 0 && word.AsSpan(at).StartsWith(entity))
                (place, at) = (semicolon + 1, at + entity.Length);
            else if (Text[place] == word[at])
                (place, at) = (place + 1, at + 1);
            else if (IsTag(place))
                place = EndOfTag(place);
            else
                return -1;
        }

        return place;
    }

    int NextTag()
    {
        var tag = Text.IndexOf('<', _at);
        while (tag >= 0 && !IsTag(tag)) tag = Text.IndexOf('<', tag + 1);
        return tag < 0 ? Text.Length : tag;
    }

    bool IsTag(int place) =>
        Text[place] == '<'
        && (place + 1 == Text.Length || char.IsAsciiLetter(Text[place + 1]) || Text[place + 1] is '/' or '!');

    int EndOfTag(int place)
    {
        var end = Text.IndexOf('>', place, Math.Min(FirstReach, Text.Length - place));
        return end < 0 ? Text.Length : end + 1;
    }

    int LineOf(int place)
    {
        var found = Array.BinarySearch(_starts, place);
        return Math.Clamp(found >= 0 ? found + 1 : ~found, 1, Math.Max(1, _starts.Length));
    }

    static int[] StartsOf(IReadOnlyList<string> lines)
    {
        var (starts, at) = (new int[lines.Count], 0);
        for (var i = 0; i < lines.Count; i++)
        {
            starts[i] = at;
            at += lines[i].Length + 1;
        }

        return starts;
    }
}

namespace NewsCatalog.Parsing.Lines;

/// <summary>
/// Puts the lines together that mail programs, wires and PDF readers have broken at a width. Such a text is known by
/// the width that its lines keep to, and by lines that go on in lower case.
/// </summary>
sealed class WrappedText
{
    const int Narrowest = 35;
    const int Widest = 110;
    const int FewestLines = 3;
    const double UsualShare = 0.9;
    const double TooLong = 1.06;
    const double LeastFull = 0.5;
    const int OneGoingOnOf = 4;

    readonly IReadOnlyList<RawLine> _lines;
    readonly int _width;

    WrappedText(IReadOnlyList<RawLine> lines, int width) => (_lines, _width) = (lines, width);

    /// <summary>The lines with text, in order; those that belong together as one.</summary>
    public static IEnumerable<TextLine> Join(IReadOnlyList<RawLine> lines)
    {
        var width = WidthOf(lines);
        var text = new WrappedText(lines, width);
        return width > 0 && text.IsWrapped() ? text.Join() : lines.Select(line => line.ToTextLine(line.Number));
    }

    /// <summary>The width that nine of ten lines keep to that the next line goes on; 0 when it is not one of wrapped
    /// texts.</summary>
    static int WidthOf(IReadOnlyList<RawLine> lines)
    {
        var widths = new List<int>();
        for (var at = 1; at < lines.Count; at++)
        {
            if (lines[at].BlanksBefore == 0 && GoesOn(lines[at - 1], lines[at])) widths.Add(lines[at - 1].Width);
        }

        if (widths.Count < FewestLines) return 0;
        widths.Sort();
        var usual = widths[(int)((widths.Count - 1) * UsualShare)];
        return usual is >= Narrowest and <= Widest ? widths.Last(width => width <= usual * TooLong) : 0;
    }

    /// <summary>A quarter of the lines go on in lower case below a line that was full.</summary>
    bool IsWrapped()
    {
        var (pairs, goingOn) = (0, 0);
        for (var at = 1; at < _lines.Count; at++)
        {
            if (_lines[at].BlanksBefore > 0) continue;
            pairs++;
            if (GoesOn(at) && IsFull(at - 1)) goingOn++;
        }

        return goingOn >= FewestLines && goingOn * OneGoingOnOf >= pairs;
    }

    List<TextLine> Join()
    {
        var joined = new List<TextLine>();
        for (var start = 0; start < _lines.Count;)
        {
            var end = start + 1;
            while (end < _lines.Count && !IsBreak(end)) end++;
            Join(start, end, joined);
            start = end;
        }

        return joined;
    }

    /// <summary>A paragraph begins below a blank line, with an indent, or with the mark of a list.</summary>
    bool IsBreak(int at) =>
        _lines[at].BlanksBefore > 0
        || _lines[at].Indent > _lines[at - 1].Indent + 1
        || (_lines[at].IsListItem && (_lines[at - 1].EndsSentence || !IsFull(at - 1)));

    /// <summary>Joins the lines of a block, as far as they go on. Where none begins in lower case, it is prose if all
    /// are full and it ends a sentence, or is the headline; else a list of headlines.</summary>
    void Join(int start, int end, List<TextLine> joined)
    {
        var further = Enumerable.Range(start + 1, end - start - 1);
        var mayLackLowerCase = _lines[end - 1].EndsSentence || (start == 0 && end == 2);
        var isProse = further.Count(GoesOn) * OneGoingOnOf >= end - start - 1
            || (mayLackLowerCase && further.All(at => IsFull(at - 1)));
        for (var first = start; first < end;)
        {
            var (last, text) = (first, _lines[first].Text);
            while (last + 1 < end && Continues(last + 1, isProse))
            {
                last++;
                text += (IsUnspaced(text[^1], _lines[last].Text[0]) ? "" : " ") + _lines[last].Text;
            }

            joined.Add(_lines[first].ToTextLine(_lines[last].Number, text));
            first = last + 1;
        }
    }

    /// <summary>Whether a line goes on with the paragraph of the line before.</summary>
    bool Continues(int at, bool isProse)
    {
        var (before, line) = (_lines[at - 1], _lines[at]);
        if (before.Width > _width || line.Width > _width) return false;
        if (GoesOn(at) && before.Width >= _width * LeastFull) return true;
        if (!isProse || !IsFull(at - 1)) return false;

        // A short line below a full stop, with more below it, is a heading.
        var isHeading = before.EndsSentence && line.Width < _width * LeastFull && !line.EndsSentence && HasBelow(at);
        return !isHeading;
    }

    bool HasBelow(int at) => at + 1 < _lines.Count && _lines[at + 1].BlanksBefore == 0;

    /// <summary>Whether the first word of the next line would not have fitted.</summary>
    bool IsFull(int at)
    {
        var next = _lines[at + 1].Text;
        var word = next.IndexOf(' ') is var space and > 0 ? space : next.Length;
        return _lines[at].Width + 1 + word > _width;
    }

    bool GoesOn(int at) => GoesOn(_lines[at - 1], _lines[at]);

    /// <summary>In lower case; in scripts without case below a line that is no sentence's end.</summary>
    static bool GoesOn(RawLine before, RawLine line) =>
        char.IsLower(line.Text[0]) || (IsCaseless(line.Text[0]) && !before.EndsSentence);

    static bool IsCaseless(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>A word broken at its hyphen, or a script that puts no spaces between words.</summary>
    static bool IsUnspaced(char before, char after) =>
        (before == '-' && char.IsLower(after)) || (Words.IsUnspaced(before) && Words.IsUnspaced(after));
}

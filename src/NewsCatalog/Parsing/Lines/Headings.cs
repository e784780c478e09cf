namespace NewsCatalog.Parsing.Lines;

/// <summary>Tells the headings of sections by their shape and by the lines beside them.</summary>
sealed class Headings
{
    const int LongestAmongProse = 18;
    const int LongestTextAmongProse = 130;
    const int ShortestProse = 10;
    const int LongestQuotation = 6;
    const int LongestQuotationAmongProse = 12;
    const int OneDigitOf = 5;
    const int FewestItems = 2;

    readonly IReadOnlyList<TextLine> _lines;
    readonly int _end;
    readonly MarkedHeadings _marked;
    readonly bool _questionsAreHeadings;
    readonly bool _itemsAreHeadings;

    /// <param name="lines">Those of the page.</param>
    /// <param name="end">Where the tail begins.</param>
    /// <param name="marked">What its mark-up says.</param>
    public Headings(IReadOnlyList<TextLine> lines, int end, MarkedHeadings marked)
    {
        (_lines, _end, _marked) = (lines, end, marked);
        _questionsAreHeadings = !marked.HeadSections && !Interview.Is(lines, end);
        _itemsAreHeadings = HeadParagraphs();
    }

    /// <summary>Whether questions may be headings: it is no interview.</summary>
    public bool MayBeQuestions => _questionsAreHeadings;

    /// <summary>A heading is marked; or, where none is, it is short, is no sentence, and something of the body follows
    /// it. Between a full stop and prose it may be longer.</summary>
    /// <param name="at">The index of the line.</param>
    /// <param name="isBelowHeading">The line before is a heading.</param>
    public bool Is(int at, bool isBelowHeading)
    {
        var line = _lines[at];
        if (line.IsMarkedHeading || _marked.HeadSections) return line.IsMarkedHeading;
        if (at + 1 >= _end || line.IsCode || (line.IsQuestion && !_questionsAreHeadings)) return false;
        if (line.IsListItem) return _itemsAreHeadings && HeadsParagraph(at);
        var isShort = line.IsHeadingLike && !(IsQuotation(line) && line.WordCount > LongestQuotation);
        return (isShort || IsLongAmongProse(at))
            && StartsLikeHeading(line)
            && (isBelowHeading || CreditLine.TryRead(_lines[at + 1].Text) is null)
            && !IsRow(at);
    }

    /// <summary>A dash is the mark of a list beside another one; alone it begins what somebody says.</summary>
    public bool IsListItem(int at) =>
        _lines[at].IsListItem
        && _lines[at].Text.Any(char.IsLetterOrDigit)
        && (!HasDash(at) || (at > 0 && HasDash(at - 1)) || (at + 1 < _end && HasDash(at + 1)));

    bool HasDash(int at) => _lines[at].Marker > 0 && _lines[at].Text[0] is '-' or '–' or '—';

    bool IsLongAmongProse(int at)
    {
        var line = _lines[at];
        return line.WordCount <= (IsWholeQuotation(line) ? LongestQuotationAmongProse : LongestAmongProse)
            && line.Text.Length <= LongestTextAmongProse
            && line.End is LineEnd.None or LineEnd.Question
            && at > 0
            && _lines[at - 1].End == LineEnd.Stop
            && IsProse(at + 1);
    }

    bool IsProse(int at) =>
        at < _end && _lines[at] is { IsProse: true, IsListItem: false, WordCount: >= ShortestProse };

    static bool IsQuotation(TextLine line) => line.Text[0] is '"' or '“' or '„' or '«' or '»';

    static bool IsWholeQuotation(TextLine line) =>
        IsQuotation(line) && line.Text[^1] is '"' or '”' or '“' or '»' or '«';

    static bool StartsLikeHeading(TextLine line) =>
        !char.IsLower(line.Text[0]) && line.Text[0] is not ('(' or '[' or '-') && line.Text.Any(char.IsLetterOrDigit);

    /// <summary>The row of a table; a line alone over prose is none: "14:35" heads the entry of a chronicle.</summary>
    bool IsRow(int at) =>
        IsOfFigures(_lines[at]) && (!IsProse(at + 1) || (at > 0 && IsOfFigures(_lines[at - 1])));

    static bool IsOfFigures(TextLine line) => line.Text.Count(char.IsDigit) * OneDigitOf >= line.Text.Length;

    /// <summary>"1. Where it stands" over prose.</summary>
    bool HeadsParagraph(int at) =>
        _lines[at].End is LineEnd.None or LineEnd.Question
        && _lines[at].WordCount <= LongestAmongProse
        && _lines[at].Text.Length <= LongestTextAmongProse
        && IsProse(at + 1);

    /// <summary>Whether most items of the page stand over prose, so that they are headings.</summary>
    bool HeadParagraphs()
    {
        var (items, heads) = (0, 0);
        for (var at = 0; at < _end; at++)
        {
            if (_lines[at].Marker == 0) continue;
            items++;
            if (HeadsParagraph(at)) heads++;
        }

        return heads >= FewestItems && heads * 2 > items;
    }
}

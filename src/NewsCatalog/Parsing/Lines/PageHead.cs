using NewsCatalog.Parsing.Markup;

namespace NewsCatalog.Parsing.Lines;

/// <summary>The lines above the text of a page: which of them is the headline, and what the others are.</summary>
sealed class PageHead
{
    const int MostLines = 40;
    const int MostLinesWithoutText = 6;
    const int LongestHeadlineWords = 22;
    const int LongestQuestionWords = 15;
    const int ShortestHeadlineWords = 4;
    const int LongestKickerWords = 2;

    readonly IReadOnlyList<TextLine> _lines;
    readonly int _start;
    readonly int _textStart;
    readonly bool _isInterview;
    readonly ClassifiedLine?[] _named;
    readonly bool[] _isLetterhead;

    PageHead(IReadOnlyList<TextLine> lines, int start, int end, int textStart, bool isInterview)
    {
        (_lines, _start, _textStart, _isInterview) = (lines, start, textStart, isInterview);
        End = start;
        var last = Math.Min(end, start + MostLines);
        (_named, _isLetterhead) = (new ClassifiedLine?[last - start], new bool[last - start]);
        Read(last);
    }

    /// <summary>The index of the first line of the text.</summary>
    public int End { get; private set; }

    /// <summary>The index of the headline; -1 when there is none.</summary>
    public int Headline { get; private set; } = -1;

    /// <param name="lines">Those of the page.</param>
    /// <param name="start">Where the head begins.</param>
    /// <param name="end">Where the tail begins.</param>
    /// <param name="textStart">Where the text begins, if that is known; else 0.</param>
    /// <param name="hasHeadline">The headline is known, so none is looked for.</param>
    /// <param name="isInterview">Questions are no headings of this page.</param>
    public static PageHead Of(
        IReadOnlyList<TextLine> lines,
        int start,
        int end,
        int textStart,
        bool hasHeadline,
        bool isInterview
    )
    {
        var head = new PageHead(lines, start, end, textStart, isInterview);
        if (!hasHeadline) head.Headline = head.FindHeadline();
        return head;
    }

    /// <summary>What a line of the head is, or null when it is the headline or of no known kind.</summary>
    public ClassifiedLine? Named(int at) => _named[at - _start];

    /// <summary>Names the lines up to the first of the text.</summary>
    void Read(int last)
    {
        var longest = 0;
        for (var at = _start; at < last; at++)
        {
            if (_lines[at].IsMarkedHeading || _lines[at].IsCode) break;
            var named = Name(at, last, longest);
            if (named is null && !MayStandAboveText(at, last)) break;
            _named[at - _start] = named;
            if (named is null && !_isLetterhead[at - _start] && IsCandidate(at))
                longest = Math.Max(longest, _lines[at].WordCount);
            End = at + 1;
        }

        // Without a text below, few lines are a head.
        if (End == last && End - _start > MostLinesWithoutText) End = _start + MostLinesWithoutText;
    }

    /// <param name="longest">How many words the longest line above has that may be the headline.</param>
    ClassifiedLine? Name(int at, int last, int longest)
    {
        var line = _lines[at];
        if (BylineLine.TryRead(line) is { } byline) return Named(line, LineRole.Byline) with { Byline = byline };
        if (Letterhead.TryReadDate(line) is { } date)
            return Named(line, LineRole.Date) with { Date = date };
        if (CreditLine.TryRead(line.Text) is { } credit) return Named(line, LineRole.Credit) with { Credit = credit };
        if (Furniture.Is(line) || (at < _textStart && line.IsProse && !IsCandidate(at)))
            return Named(line, LineRole.Furniture);
        if (Letterhead.IsLabel(line))
        {
            _isLetterhead[at - _start] = true;
            return Named(line, LineRole.Furniture);
        }

        _isLetterhead[at - _start] = Letterhead.IsOffice(line);
        if (longest == 0 || _isLetterhead[at - _start]) return null;
        var isBesideDate = longest >= ShortestHeadlineWords && ((at > _start && _lines[at - 1].Date is not null)
            || (at + 1 < last && _lines[at + 1].Date is not null));
        return BylineLine.TryReadUnopened(line, isBesideDate) is { } unopened
            ? Named(line, LineRole.Byline) with { Byline = unopened }
            : null;
    }

    static ClassifiedLine Named(TextLine line, LineRole role) => new(line, role, line.Text);

    /// <summary>A short line that is no sentence; a sentence only before a byline or a date, which makes it a
    /// headline.</summary>
    bool MayStandAboveText(int at, int last) =>
        !_lines[at].IsListItem
        && !(_isInterview && _lines[at].IsQuestion && at > _start)
        && (!_lines[at].IsProse || (IsCandidate(at) && at + 1 < last))
        && _lines[at].WordCount <= LongestHeadlineWords;

    bool IsCandidate(int at)
    {
        var line = _lines[at];
        var most = line.IsQuestion ? LongestQuestionWords : LongestHeadlineWords;
        if (at + 1 >= _lines.Count || line.Mark != LineMark.None || line.IsListItem || line.WordCount > most)
            return false;
        if (line.End == LineEnd.Stop)
            return BylineLine.TryRead(_lines[at + 1]) is not null || _lines[at + 1].Date is not null;

        // The heading of an interview's first part, on a page whose headline was not scraped.
        return !(_isInterview && line.WordCount <= ShortestHeadlineWords && _lines[at + 1].IsQuestion);
    }

    int FindHeadline()
    {
        List<int> unnamed = [.. Enumerable.Range(_start, End - _start).Where(at => Named(at) is null)];
        unnamed.RemoveAll(at => !IsCandidate(at));
        var last = _isLetterhead.AsSpan(0, End - _start).LastIndexOf(true);
        var letterhead = last < 0 ? -1 : _start + last;
        List<int> candidates =
        [
            .. unnamed.Where(at =>
                !_isLetterhead[at - _start] && !(letterhead >= 0 && Letterhead.IsOfficer(_lines[at]))),
        ];
        if (candidates.Count == 0) return unnamed.Count == 0 ? -1 : unnamed[0];
        if (letterhead < 0) return AmongOthers(candidates);

        List<int> below = [.. candidates.Where(at => at > letterhead)];
        var longEnough = below.FindIndex(IsLongEnough);
        if (longEnough >= 0) return below[longEnough];
        return below.Count > 0 ? below[^1] : candidates.MaxBy(at => _lines[at].WordCount);
    }

    /// <summary>Above the headline may stand a kicker of one or two words, or the navigation of the site.</summary>
    int AmongOthers(List<int> candidates)
    {
        var shorter = candidates.FindIndex(IsLongEnough);
        if (shorter < 0) return candidates.Count <= 2 ? candidates[0] : LastOf(candidates);
        var isFirst =
            shorter == 0
            || (shorter == 1
                && (_lines[candidates[0]].WordCount > LongestKickerWords
                    || _lines[candidates[1]].WordCount <= ShortestHeadlineWords
                    || !IsAboveText(candidates[1])));
        return isFirst ? candidates[0] : candidates[shorter];
    }

    /// <summary>The one that a byline or a date follows, else the last.</summary>
    int LastOf(List<int> candidates)
    {
        var before = candidates.FindIndex(at =>
            at + 1 < End && Named(at + 1)?.Role is LineRole.Byline or LineRole.Date
        );
        return candidates[before < 0 ? ^1 : before];
    }

    bool IsAboveText(int at) =>
        at + 1 == End ? _lines[at + 1] is { IsProse: true, IsListItem: false } : Named(at + 1) is not null;

    bool IsLongEnough(int at) => _lines[at].WordCount >= ShortestHeadlineWords;
}

namespace NewsCatalog.Parsing.Lines;

/// <summary>What follows the text of a page: related headlines, furniture.</summary>
/// <param name="Start">The index of its first line, its label included; the number of lines when there is no
/// tail.</param>
/// <param name="TextStart">Where the text begins, if navigation stands above it; else 0.</param>
/// <param name="IsFurnished">There is furniture among its lines, so that not every short line is a headline.</param>
/// <param name="IsDoubtful">A run of short lines at the end was left in the body.</param>
sealed record PageTail(int Start, int TextStart = 0, bool IsFurnished = false, bool IsDoubtful = false)
{
    const int FewestBehindGap = 2;
    const int FewestUnmarked = 3;
    const int FewestSentences = 3;
    const int LongestSentence = 16;
    const int OneHeadlineOf = 3;
    const int FewestAround = 6;
    const int FewestFurniture = 2;
    const int LongestShort = 3;
    const int OneShortOf = 5;
    const int LongestLabelWords = 6;

    /// <summary>Looks at the end of the page first. Where furniture stands around the text, the stretch of prose
    /// decides.</summary>
    public static PageTail Of(IReadOnlyList<TextLine> lines)
    {
        var stretch = ProseStretch.Of(lines);
        var around = lines.Take(stretch.Start).Concat(lines.Skip(stretch.End)).ToList();
        var furniture = around.Count(Furniture.IsBeside);
        var isFurnished = IsLoose(around) && (furniture >= FewestFurniture || stretch.End == 0);
        var start = StartOf(lines);
        if (isFurnished)
        {
            var isOverridden = IsLoose([.. lines.Skip(stretch.End)]) && !IsLabelled(lines, start);
            var end = isOverridden ? Math.Max(1, LastText(lines, stretch.End)) : start;
            return new PageTail(end, stretch.Start, IsFurnished: end < lines.Count);
        }

        return start < lines.Count && IsDoubt(lines, start)
            ? new PageTail(lines.Count, IsDoubtful: true)
            : new PageTail(start);
    }

    /// <summary>Whether a line is a label by its words, or by its place: few words and a colon, behind a credit or a
    /// gap and before headlines.</summary>
    public static bool IsLabel(IReadOnlyList<TextLine> lines, int at, int usualGap) =>
        RelatedLine.IsLabel(lines[at].Text)
        || (lines[at] is { End: LineEnd.Colon, WordCount: <= LongestLabelWords }
            && at > 0
            && at + 2 < lines.Count
            && (lines[at].BlanksBefore > usualGap || CreditLine.TryRead(lines[at - 1].Text) is not null)
            && HeadlineShape.Is(lines[at + 1])
            && HeadlineShape.Is(lines[at + 2]));

    /// <summary>Goes on while half of the lines above the first furniture are prose: short lines of a dialogue end the
    /// stretch too early.</summary>
    static int LastText(IReadOnlyList<TextLine> lines, int end)
    {
        var (last, prose) = (end, 0);
        for (var at = end; at < lines.Count; at++)
        {
            if (Furniture.IsBeside(lines[at]) || RelatedLine.IsLabel(lines[at].Text)) break;
            if (lines[at].IsProse && ++prose * 2 > at - end) last = at + 1;
        }

        return last;
    }

    /// <summary>Many lines, a fifth of them of few words.</summary>
    static bool IsLoose(List<TextLine> lines) =>
        lines.Count >= FewestAround && lines.Count(line => line.WordCount <= LongestShort) * OneShortOf >= lines.Count;

    static bool IsLabelled(IReadOnlyList<TextLine> lines, int start) =>
        start < lines.Count && RelatedLine.IsLabel(lines[start].Text);

    /// <summary>Without a label, a tail that hardly reads like headlines, or is longer than the text and stands behind
    /// no boundary, is of the text.</summary>
    static bool IsDoubt(IReadOnlyList<TextLine> lines, int start)
    {
        var usual = UsualGap(lines, start);
        if (IsLabel(lines, start, usual)) return false;
        if (start > 0 && CreditLine.TryRead(lines[start - 1].Text) is not null) return false;
        var (headlines, count) = (lines.Skip(start).Count(HeadlineShape.Is), lines.Count - start);
        if (headlines * OneHeadlineOf < count) return true;
        var isSure = lines[start].BlanksBefore > usual && headlines * 2 >= count;
        return !isSure && Words(lines.Skip(start)) > Words(lines.Take(start));
    }

    static int Words(IEnumerable<TextLine> lines) => lines.Sum(line => line.WordCount);

    static int StartOf(IReadOnlyList<TextLine> lines)
    {
        var first = lines.Count;
        while (first > 1 && !IsOfBody(lines[first - 1])) first--;
        var usual = UsualGap(lines, first);
        var (start, headlines, sentences, others) = (lines.Count, 0, 0, 0);
        var (newHeadlines, newOthers) = (0, 0);
        for (var at = lines.Count - 1; at >= first; at--)
        {
            var isLabel = IsLabel(lines, at, usual);
            var isHeadline = !isLabel && IsHeadline(lines[at]);
            if (isHeadline) headlines++;
            else if (!isLabel && IsSentenceHeadline(lines[at])) sentences++;
            else if (!isLabel) others++;
            if (isHeadline) newHeadlines++;
            else if (!isLabel) newOthers++;

            // From here to the end nearly all lines must read like headlines; or all, where each ends in a full stop.
            // What a long tail takes in must do so too, or a thousand headlines would outweigh the body above them.
            var isRun = (headlines > (sentences + others) * 3 && (newHeadlines > newOthers || newOthers == 0))
                || (sentences >= FewestSentences && headlines + others == 0);
            if (isRun && (isLabel || IsBehindBoundary(lines, at, usual))) (start, newHeadlines, newOthers) = (at, 0, 0);
        }

        return start < lines.Count ? start : Unmarked(lines);
    }

    /// <summary>What a tail never has: a long line, code, and a marked heading that is no label.</summary>
    static bool IsOfBody(TextLine line) =>
        line.IsLong || line.IsCode || (line.IsMarkedHeading && !RelatedLine.IsLabel(line.Text));

    static bool IsHeadline(TextLine line) =>
        line.End is not (LineEnd.Stop or LineEnd.Open) && CreditLine.TryRead(line.Text) is null;

    /// <summary>Some outlets end their headlines with a full stop: one sentence, of a headline's length.</summary>
    static bool IsSentenceHeadline(TextLine line) =>
        line is { End: LineEnd.Stop, IsListItem: false, WordCount: >= 3 and <= LongestSentence }
        && line.Text.IndexOf(". ", StringComparison.Ordinal) < 0;

    /// <summary>A tail begins right after the credit that ends the body, or behind a wider gap than paragraphs
    /// have.</summary>
    static bool IsBehindBoundary(IReadOnlyList<TextLine> lines, int at, int usual) =>
        (at > 0 && CreditLine.TryRead(lines[at - 1].Text) is not null)
        || (lines[at].BlanksBefore > usual && lines.Count - at >= FewestBehindGap);

    /// <summary>Without any mark, a run of headline-like lines at the very end: a body ends in prose.</summary>
    static int Unmarked(IReadOnlyList<TextLine> lines)
    {
        var start = lines.Count;
        while (start > 1 && lines[start - 1].IsHeadlineLike) start--;
        return lines.Count - start >= FewestUnmarked ? start : lines.Count;
    }

    /// <summary>How many blank lines stand between paragraphs, most of the time.</summary>
    static int UsualGap(IReadOnlyList<TextLine> lines, int end) =>
        end <= 1 ? 0 : lines.Take(end).Skip(1).GroupBy(line => line.BlanksBefore).MaxBy(group => group.Count())!.Key;
}

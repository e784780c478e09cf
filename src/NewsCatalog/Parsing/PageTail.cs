namespace NewsCatalog.Parsing;

/// <summary>Where the related headlines at the end of a page begin.</summary>
static class PageTail
{
    const int FewestBehindGap = 2;
    const int FewestUnmarked = 3;

    /// <summary>The index of the first line of the tail, its label included; the number of lines when there is no tail.</summary>
    public static int StartOf(IReadOnlyList<TextLine> lines)
    {
        var loose = lines.Count;
        while (loose > 1 && IsShort(lines[loose - 1])) loose--;
        var usual = UsualGap(lines, loose);
        for (var start = loose; start < lines.Count; start++)
        {
            if (IsBoundary(lines, start, usual) && IsRun(lines, start)) return start;
        }

        return Unmarked(lines);
    }

    static bool IsShort(TextLine line) => !line.IsLong;

    /// <summary>A tail begins with its label, right after the credit that ends the body, or behind a wider gap than paragraphs have.</summary>
    static bool IsBoundary(IReadOnlyList<TextLine> lines, int start, int usual) =>
        RelatedLine.IsLabel(lines[start].Text)
        || (start > 0 && CreditLine.TryRead(lines[start - 1].Text) is not null)
        || (lines[start].BlanksBefore > usual && lines.Count - start >= FewestBehindGap);

    /// <summary>Nearly all the lines from here to the end read like headlines.</summary>
    static bool IsRun(IReadOnlyList<TextLine> lines, int start)
    {
        var (headlines, others) = (0, 0);
        for (var i = start; i < lines.Count; i++)
        {
            if (RelatedLine.IsLabel(lines[i].Text)) continue;
            if (lines[i].End == LineEnd.Stop || lines[i].End == LineEnd.Open || CreditLine.TryRead(lines[i].Text) is not null) others++;
            else headlines++;
        }

        return headlines > others * 3 && headlines > 0;
    }

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

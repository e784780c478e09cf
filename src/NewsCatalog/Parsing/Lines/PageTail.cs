namespace NewsCatalog.Parsing.Lines;

/// <summary>Where the related headlines at the end of a page begin.</summary>
static class PageTail
{
    const int FewestBehindGap = 2;
    const int FewestUnmarked = 3;
    const int FewestSentences = 3;
    const int LongestSentence = 16;

    /// <summary>The index of the first line of the tail, its label included; the number of lines when there is no
    /// tail.</summary>
    public static int StartOf(IReadOnlyList<TextLine> lines)
    {
        var first = lines.Count;
        while (first > 1 && !IsOfBody(lines[first - 1])) first--;
        var usual = UsualGap(lines, first);
        var (start, headlines, sentences, others) = (lines.Count, 0, 0, 0);
        var (newHeadlines, newOthers) = (0, 0);
        for (var at = lines.Count - 1; at >= first; at--)
        {
            var isLabel = RelatedLine.IsLabel(lines[at].Text);
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

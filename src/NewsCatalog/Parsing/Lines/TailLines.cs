namespace NewsCatalog.Parsing.Lines;

/// <summary>Gives the lines of a tail their roles.</summary>
sealed class TailLines
{
    const int MostBetween = 3;

    readonly IReadOnlyList<TextLine> _lines;
    readonly int _start;
    readonly bool _isFurnished;

    TailLines(IReadOnlyList<TextLine> lines, int start, bool isFurnished) =>
        (_lines, _start, _isFurnished) = (lines, start, isFurnished);

    /// <param name="lines">Those of the page.</param>
    /// <param name="start">Where the tail begins.</param>
    /// <param name="isFurnished">Only what reads like headlines, in a run of its like, is a headline.</param>
    public static IEnumerable<ClassifiedLine> Classify(IReadOnlyList<TextLine> lines, int start, bool isFurnished)
    {
        var tail = new TailLines(lines, start, isFurnished);
        return Enumerable.Range(start, lines.Count - start).Select(tail.Classify);
    }

    ClassifiedLine Classify(int at)
    {
        var line = _lines[at];
        if (PageTail.IsLabel(_lines, at, usualGap: 0) || (_isFurnished && RelatedLine.MayBeLabel(line.Text)))
            return Of(line, LineRole.RelatedLabel);
        if (_isFurnished ? Furniture.IsBeside(line) : Furniture.Is(line) || Letterhead.IsRule(line.Text))
            return Of(line, LineRole.Furniture);
        if (CreditLine.TryRead(line.Text) is { } credit) return Of(line, LineRole.Credit) with { Credit = credit };
        if (RelatedLine.TryReadMore(line.Text) is { } more) return Of(line, LineRole.ReadMore) with { Value = more };
        return Of(line, !_isFurnished || IsInRun(at) ? LineRole.RelatedHeadline : LineRole.Furniture) with
        {
            Value = line.TextWithoutMarker,
        };
    }

    /// <summary>Whether it reads like a headline and another one, or a label, stands near.</summary>
    bool IsInRun(int at)
    {
        if (!HeadlineShape.Is(_lines[at])) return false;
        var (first, last) = (Math.Max(_start, at - MostBetween), Math.Min(_lines.Count - 1, at + MostBetween));
        for (var other = first; other <= last; other++)
        {
            if (other == at) continue;
            if (HeadlineShape.Is(_lines[other]) && !Furniture.IsBeside(_lines[other])) return true;
            if (other < at && RelatedLine.IsLabel(_lines[other].Text)) return true;
        }

        return false;
    }

    static ClassifiedLine Of(TextLine line, LineRole role) => new(line, role, line.Text);
}

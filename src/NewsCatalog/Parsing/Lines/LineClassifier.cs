using NewsCatalog.Articles;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>Gives every line of a page its role: first the tail is found, then the head, and what is between is the
/// body.</summary>
sealed class LineClassifier
{
    const int MostHeadLines = 6;

    readonly IReadOnlyList<TextLine> _lines;
    readonly ClassifiedLine[] _classified;
    readonly PageTail _pageTail;
    readonly int _tail;
    readonly Headings _headings;
    readonly MarkedHeadings _marked;

    LineClassifier(IReadOnlyList<TextLine> lines, string? headline)
    {
        _lines = lines;
        _classified = new ClassifiedLine[lines.Count];
        _pageTail = PageTail.Of(lines);
        _tail = _pageTail.Start;
        _marked = new MarkedHeadings([.. lines.Take(_tail)], headline);
        _headings = new Headings(lines, _tail, _marked);
    }

    /// <summary>The lines in order, each with its role and what was read from it.</summary>
    /// <param name="lines">Those with text.</param>
    /// <param name="headline">The headline that stands above the text, or null: only a line that repeats it is a
    /// headline then.</param>
    public static ClassifiedPage Classify(IReadOnlyList<TextLine> lines, string? headline = null)
    {
        if (lines.Count == 0) return new ClassifiedPage([], []);
        var classifier = new LineClassifier(lines, headline);
        var body = classifier.ClassifyHead();
        classifier.ClassifyBody(body);
        classifier.ClassifyTail();
        return new ClassifiedPage(classifier._classified, [.. classifier.Warnings()]);
    }

    IEnumerable<string> Warnings()
    {
        if (_pageTail.IsDoubtful) yield return "tail-doubtful";
        if (PageHeads.AreSeveral(_lines, _tail)) yield return "several-articles";
    }

    int ClassifyHead()
    {
        var at = 0;
        for (; at < _marked.Title; at++)
        {
            if (at >= MostHeadLines || !ClassifyAroundHeadline(at)) ClassifyBodyLine(at);
        }

        if (at == _marked.Title) Set(at++, LineRole.Headline);
        if (at == 0 && _tail > 0 && _marked.IsHeadlineAgain(_lines[at])) Set(at++, LineRole.Headline);
        var head = PageHead.Of(_lines, at, _tail, _pageTail.TextStart, _marked.HasHeadline, !_headings.MayBeQuestions);
        var hasLead = false;
        for (; at < head.End; at++)
        {
            if (head.Named(at) is { } named) _classified[at] = named;
            else if (at == head.Headline) Set(at, LineRole.Headline);
            else if (at < head.Headline) Set(at, LineRole.Furniture);
            else hasLead |= ClassifyStandfirst(at, hasLead, head.Headline >= 0);
        }

        if (at < _tail && !hasLead && IsLead(at)) Set(at++, LineRole.Lead);
        return at;
    }

    /// <summary>No heading stands between the headline and prose: it is the lead.</summary>
    bool ClassifyStandfirst(int at, bool hasLead, bool hasHeadline)
    {
        var isStandfirst = hasHeadline && _headings.MayBeQuestions && at + 1 < _tail && _lines[at + 1].IsProse;
        var isLead = !hasLead && IsLead(at, isStandfirst);
        if (isLead) Set(at, LineRole.Lead);
        else ClassifyBodyLine(at);

        // Below a heading begins the first section, and there is no lead.
        return isLead || _classified[at].Role == LineRole.Heading;
    }

    /// <summary>A byline, a date or a credit above a marked headline.</summary>
    bool ClassifyAroundHeadline(int at)
    {
        var line = _lines[at];
        if (line.IsMarkedHeading || line.IsCode) return false;
        if (BylineLine.TryRead(line) is { } byline) Set(at, LineRole.Byline, byline: byline);
        else if (line.Date is { } date) Set(at, LineRole.Date, date: date);
        else if (CreditLine.TryRead(line.Text) is { } credit) Set(at, LineRole.Credit, credit: credit);
        else return false;
        return true;
    }

    bool IsLead(int at, bool isStandfirst = false)
    {
        var line = _lines[at];
        return !line.IsListItem
            && !line.IsCode
            && (isStandfirst ? !line.IsMarkedHeading : !IsHeading(at))
            && RelatedLine.TryReadMore(line.Text) is null
            && CreditLine.TryReadCaption(line.Text) is null;
    }

    void ClassifyBody(int from)
    {
        var prose = ProseSpan.Of(_lines, _tail);
        for (var at = from; at < _tail; at++)
        {
            if (prose.IsBeside(at) && ClassifyDate(at)) continue;
            if (at > prose.Last && prose.IsBeside(at) && Letterhead.IsLabel(_lines[at])) Set(at, LineRole.Furniture);
            else ClassifyBodyLine(at);
        }
    }

    /// <summary>A date with a year, alone on its line, in the head or in the foot; others are headings of
    /// chronicles.</summary>
    bool ClassifyDate(int at)
    {
        if (_lines[at].IsMarkedHeading || _lines[at].IsCode) return false;
        if (_lines[at].Date is not { PublishedAt: not null } date) return false;
        Set(at, LineRole.Date, date: date);
        return true;
    }

    void ClassifyBodyLine(int at)
    {
        var (line, text) = (_lines[at], _lines[at].Text);
        if (line.IsMarkedHeading || line.IsCode)
            Set(at, line.IsCode ? LineRole.Paragraph : LineRole.Heading);
        else if (RelatedLine.TryReadMore(text) is { } more)
            Set(at, LineRole.ReadMore, value: more);
        else if (Furniture.IsWithin(line))
            Set(at, LineRole.Furniture);
        else if (CreditLine.TryRead(text) is { } credit)
            Set(at, LineRole.Credit, credit: credit);
        else if (CreditLine.TryReadCaption(text) is { } caption && !line.IsLong)
            Set(at, LineRole.Caption, credit: caption);
        else if (IsHeading(at))
            Set(at, LineRole.Heading);
        else if (_headings.IsListItem(at))
            Set(at, LineRole.ListItem, value: line.TextWithoutMarker);
        else
            Set(at, LineRole.Paragraph);
    }

    bool IsHeading(int at) => _headings.Is(at, at > 0 && _classified[at - 1].Role == LineRole.Heading);

    void ClassifyTail()
    {
        var at = _tail;
        while (at < _lines.Count && ClassifyDate(at)) at++;
        foreach (var line in TailLines.Classify(_lines, at, _pageTail.IsFurnished)) _classified[at++] = line;
    }

    void Set(
        int at,
        LineRole role,
        string? value = null,
        PhotoCredit? credit = null,
        BylineLine? byline = null,
        DateLine? date = null
    ) => _classified[at] = new ClassifiedLine(_lines[at], role, value ?? _lines[at].Text, credit, byline, date);
}

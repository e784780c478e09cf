using NewsCatalog.Articles;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>Collects values from classified lines and remembers, for every line, where its value went.</summary>
sealed class ArticleBuilder(SourceText source, ParseOptions options, FrontMatterValues frontMatter)
{
    static readonly IReadOnlyList<string> Nothing = [];

    readonly LineProvenance[] _lines = new LineProvenance[source.Lines.Count];
    readonly List<(string? Heading, List<string> Paragraphs)> _sections = [];
    readonly List<PhotoCredit> _credits = [];
    readonly List<string> _related = [];
    readonly List<string?> _relatedLinks = [];
    readonly List<string> _warnings = [];
    readonly ArticleDates _dates = new(options.SourceName, frontMatter);
    string? _headline = frontMatter.Headline;
    string? _byline = frontMatter.Byline;
    string? _dateline = frontMatter.Dateline;
    string? _lead;
    TextLine? _leading;
    IReadOnlyList<string> _authors = frontMatter.Authors;
    bool _hasLabel, _hasTail, _hasTooManyRelated;

    public void Add(ClassifiedPage page)
    {
        foreach (var line in page.Lines) Add(line);
        _warnings.AddRange(page.Warnings);
    }

    void Add(ClassifiedLine line)
    {
        if (line.Role is LineRole.RelatedHeadline or LineRole.ReadMore && _related.Count >= options.MaxRelatedHeadlines)
        {
            line = line with { Role = LineRole.Paragraph };
            _hasTooManyRelated = true;
        }

        var (pointer, also) = Take(line);
        if (pointer is not null && (_leading is null || line.Role == LineRole.Lead))
            _leading = line.Line;
        for (var number = line.Line.Number; number <= line.Line.LastNumber; number++)
            Note(new LineProvenance(number, line.Role, pointer, also));
    }

    // A line of a web page may give several values: it has the role of the first.
    void Note(LineProvenance line)
    {
        var known = _lines[line.Line - 1];
        if (known?.Pointer is null) _lines[line.Line - 1] = line;
        else if (line.Pointer is not null)
            _lines[line.Line - 1] = known with { Also = [.. known.Also, line.Pointer, .. line.Also] };
    }

    /// <summary>Notes a line that has nothing but mark-up.</summary>
    public void AddMarkup(int number) =>
        _lines[number - 1] = new LineProvenance(number, LineRole.Markup, null, Nothing);

    /// <param name="detected">The language that the words of the text are of.</param>
    public ParsedArticle Build(string? detected)
    {
        foreach (var line in frontMatter.Lines) Note(line);
        for (var i = 0; i < _lines.Length; i++) _lines[i] ??= new LineProvenance(i + 1, LineRole.Blank, null, Nothing);
        _warnings.AddRange(frontMatter.Warnings);
        if (source.EncodingGuessed) _warnings.Add("encoding-guessed");
        if (_hasTooManyRelated) _warnings.Add("too-many-related-headlines");
        if (_hasTail && !_hasLabel) _warnings.Add("tail-without-label");
        if (_dates.ZoneIsAssumed) _warnings.Add("time-zone-assumed");
        if (_dates.LacksYear) _warnings.Add("date-without-year");

        var language = frontMatter.Language ?? detected;
        var (publishedAt, precision, origin, updateLine) = _dates.Published();
        if (updateLine is not null) AddPointer(updateLine, "/publishedAt");
        return new ParsedArticle
        {
            Headline = _headline ?? Derive(language),
            HeadlineOrigin = _headline is null ? HeadlineOrigin.Derived : HeadlineOrigin.Source,
            Lead = _lead,
            Byline = _byline,
            Authors = _authors,
            Dateline = _dateline,
            PublishedAt = publishedAt,
            PublishedPrecision = precision,
            PublishedOrigin = origin,
            UpdatedAt = _dates.UpdatedAt,
            Language = language,
            Tags = frontMatter.Tags,
            Description = frontMatter.Description,
            WordCount =
                Words.Count(_lead ?? "")
                + _sections.Sum(section => Words.Count(section.Heading ?? "") + section.Paragraphs.Sum(Words.Count)),
            Sections = [.. _sections.Select(section => new Section(section.Heading, section.Paragraphs))],
            PhotoCredits = _credits,
            RelatedHeadlines = _related,
            RelatedLinks = _relatedLinks,
            CitedSources = Citations.In(_lead, _sections, language),
            Lines = _lines,
            Warnings = _warnings,
        };
    }

    (string? Pointer, IReadOnlyList<string> Also) Take(ClassifiedLine line)
    {
        switch (line.Role)
        {
            case LineRole.Headline when frontMatter.Headline is not null:
                return (null, Nothing);
            case LineRole.Headline:
                _headline = line.Value;
                return ("/headline", Nothing);
            case LineRole.Byline:
                return TakeByline(line);
            case LineRole.Date:
                return _dates.Take(line) is [var first, ..] all ? (first, [.. all.Skip(1)]) : (null, Nothing);
            case LineRole.Lead:
                return TakeLead(line);
            case LineRole.Heading:
                _sections.Add((line.Value, []));
                return ($"/sections/{_sections.Count - 1}/heading", Nothing);
            case LineRole.Paragraph or LineRole.ListItem:
                if (_sections.Count == 0) _sections.Add((null, []));
                _sections[^1].Paragraphs.Add(line.Value);
                return ($"/sections/{_sections.Count - 1}/paragraphs/{_sections[^1].Paragraphs.Count - 1}", Nothing);
            case LineRole.Credit or LineRole.Caption:
                if (line.Credit is not null) _credits.Add(line.Credit);
                return ($"/photoCredits/{_credits.Count - 1}", Nothing);
            case LineRole.RelatedHeadline or LineRole.ReadMore:
                _related.Add(line.Value);
                _relatedLinks.Add(line.Line.Address);
                _hasTail |= line.Role == LineRole.RelatedHeadline && !frontMatter.IsExplicit;
                return ($"/relatedHeadlines/{_related.Count - 1}", Nothing);
            case LineRole.RelatedLabel:
                _hasLabel = true;
                return (null, Nothing);
            default:
                return (null, Nothing);
        }
    }

    (string? Pointer, IReadOnlyList<string> Also) TakeByline(ClassifiedLine line)
    {
        if (_byline is not null) return (null, Nothing);
        _byline = line.Value;
        IReadOnlyList<string> authors = [];
        if (frontMatter.Authors.Count == 0)
        {
            _authors = line.Byline!.Authors;
            authors = [.. _authors.Select((_, index) => $"/authors/{index}")];
        }

        return ("/byline", [.. authors, .. _dates.Take(line)]);
    }

    (string? Pointer, IReadOnlyList<string> Also) TakeLead(ClassifiedLine line)
    {
        _lead = line.Value;
        if (frontMatter.IsExplicit) return ("/lead", Nothing);
        _dateline = DatelinePrefix.TryRead(line.Value);
        return ("/lead", _dateline is null ? Nothing : ["/dateline"]);
    }

    /// <summary>Of a text without a lead, from whatever line says most: its first paragraph, heading or
    /// headline.</summary>
    string Derive(string? language)
    {
        if (_leading is not { } leading) return "";
        _warnings.Add("headline-derived");
        AddPointer(leading, "/headline");
        return HeadlineDeriver.Derive(leading.Text, _dateline, language);
    }

    void AddPointer(TextLine line, string pointer)
    {
        for (var at = line.Number - 1; at < line.LastNumber; at++)
            _lines[at] = _lines[at] with { Also = [.. _lines[at].Also, pointer] };
    }
}

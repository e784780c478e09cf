using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Lines;

/// <summary>Reads the lines of a text that names the role of each line.</summary>
sealed class ExplicitLines
{
    readonly List<ClassifiedLine> _classified = [];
    readonly string? _title;
    bool _hasHeadline, _hasLead;
    int _credit = -1;

    ExplicitLines(string? title) => (_title, _hasHeadline) = (title, title is not null);

    /// <summary>The lines in order, each without its marker.</summary>
    /// <param name="lines">Those with text.</param>
    /// <param name="title">The headline in the front matter, or null.</param>
    public static IReadOnlyList<ClassifiedLine> Read(IReadOnlyList<TextLine> lines, string? title)
    {
        var reader = new ExplicitLines(title);
        foreach (var line in lines) reader.Read(line);
        return reader._classified;
    }

    void Read(TextLine line)
    {
        if (After(RoleMarker.Headline, line) is { } headline)
            ReadHeadline(line, headline);
        else if (After(RoleMarker.Heading, line) is { } heading)
            Add(line, LineRole.Heading, heading);
        else if (After(RoleMarker.Lead, line) is { } lead)
            ReadLead(line, lead);
        else if (After(RoleMarker.RelatedHeadline, line) is { } related)
            Add(line, LineRole.RelatedHeadline, related);
        else if (After(RoleMarker.Credit, line) is { } raw)
            AddCredit(line, LineRole.Credit, raw, new PhotoCredit(null, raw, null));
        else if (After(RoleMarker.CreditCaption, line) is { } caption)
            ReadCaption(line, caption);
        else if (After(RoleMarker.CreditName, line) is { } name)
            ReadName(line, name);
        else
            Add(line, LineRole.Paragraph, Unescaped(line.Text));
    }

    /// <summary>The first one is the headline; another one is a heading, so that nothing is lost.</summary>
    void ReadHeadline(TextLine line, string headline)
    {
        Add(line, _hasHeadline && headline != _title ? LineRole.Heading : LineRole.Headline, headline);
        _hasHeadline = true;
    }

    void ReadLead(TextLine line, string lead)
    {
        Add(line, _hasLead ? LineRole.Paragraph : LineRole.Lead, lead);
        _hasLead = true;
    }

    void ReadCaption(TextLine line, string caption)
    {
        if (Credit is { Caption: null } credit)
            Complete(line, LineRole.Caption, caption, credit with { Caption = caption });
        else
            AddCredit(line, LineRole.Caption, caption, new PhotoCredit(null, caption, caption));
    }

    void ReadName(TextLine line, string name)
    {
        if (Credit is { Credit: null } credit)
            Complete(line, LineRole.Credit, name, credit with { Credit = name });
        else
            AddCredit(line, LineRole.Credit, name, new PhotoCredit(name, name, null));
    }

    /// <summary>The photo credit that the previous lines began, or null.</summary>
    PhotoCredit? Credit => _credit < 0 ? null : _classified[_credit].Credit;

    void AddCredit(TextLine line, LineRole role, string text, PhotoCredit credit)
    {
        Add(line, role, text, credit);
        _credit = _classified.Count - 1;
    }

    /// <summary>A line that adds to a photo credit has none of its own.</summary>
    void Complete(TextLine line, LineRole role, string text, PhotoCredit credit)
    {
        var begun = _credit;
        _classified[begun] = _classified[begun] with { Credit = credit };
        Add(line, role, text);
        _credit = begun;
    }

    void Add(TextLine line, LineRole role, string value, PhotoCredit? credit = null)
    {
        _classified.Add(
            new ClassifiedLine(new TextLine(line.Number, line.BlanksBefore, value), role, value, credit)
        );
        _credit = -1;
    }

    static string? After(string marker, TextLine line) =>
        line.Text.StartsWith(marker, StringComparison.Ordinal) ? line.Text[marker.Length..].Trim() : null;

    static string Unescaped(string text) => text is [RoleMarker.Escape, _, ..] ? text[1..].Trim() : text;
}

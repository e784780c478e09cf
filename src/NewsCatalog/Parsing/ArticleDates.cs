using NewsCatalog.Articles;
using NewsCatalog.Parsing.Dates;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>When an article was published and changed: by its front matter, its lines and the name of its
/// source.</summary>
sealed class ArticleDates(string sourceName, FrontMatterValues frontMatter)
{
    DateLine? _published = frontMatter.Date;
    DateLine? _update = frontMatter.Update;
    TextLine? _updateLine;

    public DateTimeOffset? UpdatedAt => _update?.PublishedAt;

    public bool ZoneIsAssumed => _published is { ZoneAssumed: true } || _update is { ZoneAssumed: true };

    public bool LacksYear => _published is { PublishedAt: null };

    /// <summary>The first date is when the article was published, the first one of a change when it was
    /// updated.</summary>
    /// <returns>The pointers of the values that the line gave.</returns>
    public IReadOnlyList<string> Take(ClassifiedLine line)
    {
        var pointers = new List<string>();
        for (var date = line.Byline?.Date ?? line.Date; date is not null; date = date.Update)
        {
            if (date.IsUpdate && _update is null && date.PublishedAt is not null)
            {
                (_update, _updateLine) = (date, line.Line);
                pointers.Add("/updatedAt");
            }
            else if (!date.IsUpdate && _published is null)
            {
                _published = date;
                if (date.PublishedAt is not null) pointers.Add("/publishedAt");
            }
        }

        return pointers;
    }

    /// <summary>When it was published. A page that says only when it was changed was published then.</summary>
    /// <returns>With the line that says it of a change, or null.</returns>
    public (DateTimeOffset?, PublishedPrecision?, PublishedOrigin?, TextLine? UpdateLine) Published()
    {
        var written = frontMatter.Date is null ? PublishedOrigin.Source : frontMatter.Origin;
        if (_published is { PublishedAt: { } at }) return (at, _published.Precision, written, null);
        if (FileNameDate.TryRead(sourceName) is { } day)
            return (day, PublishedPrecision.Day, PublishedOrigin.FileName, null);
        return _updateLine is null
            ? (null, null, null, null)
            : (UpdatedAt, _update!.Precision, PublishedOrigin.Source, _updateLine);
    }
}

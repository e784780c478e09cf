using NewsCatalog.Parsing.Markup;
using NewsCatalog.Text;

namespace NewsCatalog.Parsing.Lines;

/// <summary>What is known of the headlines and headings of a text before its words are looked at.</summary>
sealed class MarkedHeadings
{
    readonly string? _above;

    /// <param name="lines">Those of the head and the body.</param>
    /// <param name="above">The headline that stands above the text, or null.</param>
    public MarkedHeadings(IReadOnlyList<TextLine> lines, string? above)
    {
        _above = above is null ? null : FoldedText.Of(above);
        Title = TitleOf(lines);
        HeadSections = lines.Index().Any(one => one.Item.IsMarkedHeading && one.Index != Title);
    }

    /// <summary>The index of the first level-1 heading, which is the headline; below another headline only if it
    /// repeats that. -1 when there is none.</summary>
    public int Title { get; }

    /// <summary>Whether no line needs to be a headline for its words.</summary>
    public bool HasHeadline => Title >= 0 || _above is not null;

    /// <summary>Whether the headings of sections are marked, so that no line is one for its words.</summary>
    public bool HeadSections { get; }

    public bool IsHeadlineAgain(TextLine line) => _above is not null && FoldedText.Of(line.Text) == _above;

    int TitleOf(IReadOnlyList<TextLine> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            if (line.Mark == LineMark.Title && (_above is null || IsHeadlineAgain(line))) return index;
        }

        return -1;
    }
}

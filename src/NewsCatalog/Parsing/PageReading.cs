using NewsCatalog.Parsing.FrontMatter;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Parsing.Markup;
using NewsCatalog.Text;

namespace NewsCatalog.Parsing;

/// <summary>Gives the texts of a saved page their roles: those of its article as in a plain text, the others as related
/// headlines and furniture.</summary>
sealed class PageReading
{
    const int FewestHeadlineWords = 4;
    const int MostHeadlineWords = 25;
    const int ShortestTitle = 2;

    readonly HtmlText _page;
    readonly HtmlBlock? _headline;

    PageReading(HtmlText page)
    {
        _page = page;
        _headline = HeadlineOf(page);
    }

    /// <summary>The lines of a page with their roles, and what it says of itself; null when it cannot be read as
    /// HTML.</summary>
    public static (ClassifiedPage Page, FrontMatterValues Values, string? Language)? TryRead(SourceText source)
    {
        if (HtmlText.TryRead(source.Lines) is not { } page) return null;
        var reading = new PageReading(page);
        var values = FrontMatterValues.Of(reading.Metadata(source.Lines.Count));
        return (reading.Classify(), values, page.Metadata.Language);
    }

    // A site may have its own name in a heading of the first level: the headline is the one that the title repeats.
    static HtmlBlock? HeadlineOf(HtmlText page)
    {
        var titles = page.Blocks.Where(block => block.Mark == LineMark.Title).ToList();
        var title = page.Metadata.Title is { } said ? FoldedText.Of(said.Text) : "";
        return titles.Find(block => HasWords(block) && IsIn(title, block))
            ?? titles.Find(block => block.IsOfArticle)
            ?? (title.Length == 0 ? titles.Find(HasWords) : null);
    }

    static bool IsIn(string title, HtmlBlock block) =>
        title.Contains(FoldedText.Of(block.Text), StringComparison.Ordinal);

    static bool HasWords(HtmlBlock block) => Words.Count(block.Text) >= ShortestTitle;

    FrontMatterBlock Metadata(int lineCount)
    {
        var metadata = _page.Metadata;
        return new FrontMatterBlock(lineCount)
        {
            IsPage = true,
            Title = _headline is null ? Text(metadata.Title) : null,
            Date = Text(metadata.Published),
            Update = metadata.Updated?.Text == metadata.Published?.Text ? null : Text(metadata.Updated),
            Description = Text(metadata.Description),
            Authors = [.. metadata.Authors.Select(author => Text(author)!.Value)],
            Tags = [.. metadata.Tags.Select(tag => Text(tag)!.Value)],
        };
    }

    static FrontMatterText? Text(HtmlValue? value) =>
        value is { } said ? new FrontMatterText(said.Text, said.FirstLine, said.LastLine) : null;

    ClassifiedPage Classify()
    {
        var lines = new List<TextLine>();
        var around = new List<ClassifiedLine>();
        var isListed = false;
        foreach (var block in _page.Blocks)
        {
            if (ReferenceEquals(block, _headline))
                around.Add(new ClassifiedLine(Line(block), LineRole.Headline, block.Text));
            else if (block.IsOfArticle) lines.Add(Line(block));
            else around.Add(Around(block, ref isListed));
        }

        var title = _headline?.Text ?? _page.Metadata.Title?.Text;
        var article = LineClassifier.Classify(lines, title);
        return article with { Lines = [.. around.Concat(article.Lines).OrderBy(line => line.Line.Number)] };
    }

    static ClassifiedLine Around(HtmlBlock block, ref bool isListed)
    {
        var line = Line(block);
        if (RelatedLine.IsLabel(block.Text))
        {
            isListed = true;
            return new ClassifiedLine(line, LineRole.RelatedLabel, block.Text);
        }

        // Another heading that leads nowhere ends the list.
        if (block.Mark is LineMark.Heading or LineMark.Title && !block.IsLink) isListed = false;
        var isRelated = (isListed || block.IsRelated)
            && block.IsLink
            && line.WordCount is >= FewestHeadlineWords and <= MostHeadlineWords
            && line.End != LineEnd.Stop;
        return new ClassifiedLine(line, isRelated ? LineRole.RelatedHeadline : LineRole.Furniture, block.Text);
    }

    static TextLine Line(HtmlBlock block) =>
        new(block.FirstLine, 1, CleanText.Of(block.Text), block.Mark)
        {
            LastNumber = Math.Max(block.FirstLine, block.LastLine),
            Address = block.Address,
        };
}

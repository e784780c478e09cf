using NewsCatalog.Parsing.FrontMatter;
using NewsCatalog.Parsing.Languages;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Parsing.Markup;

namespace NewsCatalog.Parsing;

/// <summary>Reads the plain text or the Markdown of a news page into an article.</summary>
public static class ArticleTextParser
{
    /// <summary>Raised whenever the same bytes may give other values; stored sources of a lower version are parsed
    /// again at start.</summary>
    public const int Version = 4;

    /// <summary>Whether a source of this name is read as Markdown.</summary>
    public static bool IsMarkdown(string sourceName) => MarkdownText.Is(sourceName);

    /// <summary>Whether a source of this name is read as a web page.</summary>
    public static bool IsHtml(string sourceName) => HtmlText.Is(sourceName);

    /// <summary>Parses any text whatever; never throws, and accounts for every line. Linear in the length of the
    /// text.</summary>
    public static ParsedArticle Parse(SourceText source, ParseOptions? options = null)
    {
        options ??= new ParseOptions();
        if (HtmlText.Is(options.SourceName)) return ParsePage(source, options);
        var frontMatter = FrontMatterReader.TryRead(source.Lines);
        var values = FrontMatterValues.Of(frontMatter);
        if (frontMatter is null && FrontMatterReader.LooksDamaged(source.Lines))
            values = values with { Warnings = ["front-matter-unreadable"] };

        if (values.IsExplicit)
        {
            return Parse(
                source,
                options,
                values,
                lines => new ClassifiedPage(ExplicitLines.Read(lines, values.Headline), [])
            );
        }

        var article = Parse(source, options, values, lines => LineClassifier.Classify(lines, values.Headline));
        return article.Headline.Length > 0 ? article : Parse(source, options, values, AsProse);
    }

    // A page that nothing but furniture is found in is still what somebody has put there to be read.
    static ClassifiedPage AsProse(List<TextLine> lines) =>
        new(
            [.. lines.Select(line => new ClassifiedLine(line, LineRole.Paragraph, line.Text))],
            lines.Count > 0 ? ["tail-doubtful"] : []
        );

    static ParsedArticle Parse(
        SourceText source,
        ParseOptions options,
        FrontMatterValues values,
        Func<List<TextLine>, ClassifiedPage> classify
    )
    {
        var article = new ArticleBuilder(source, options, values);
        var isMarkdown = !values.IsExplicit && MarkdownText.Is(options.SourceName);
        var lines = values.IsExplicit || isMarkdown
            ? TextLines(source, values.Lines.Count, isMarkdown, article)
            : JoinedLines(source, values.Lines.Count, article);
        var page = classify(lines);
        article.Add(page);
        return article.Build(LanguageDetector.Detect(page.Lines.Select(line => line.Line.Text)));
    }

    static ParsedArticle ParsePage(SourceText source, ParseOptions options)
    {
        if (PageReading.TryRead(source) is not { } read) return ParseWithoutTags(source, options);
        var article = new ArticleBuilder(source, options, read.Values);
        AddMarkup(source.Lines, article);
        article.Add(read.Page);
        var body = read.Page.Lines.Where(line => line.Role != LineRole.Furniture).Select(line => line.Line.Text);
        return article.Build(LanguageDetector.Detect(body) ?? LanguageTag.TryRead(read.Language ?? ""));
    }

    // A page that nothing can be made of as a page: its lines, as they read without tags.
    static ParsedArticle ParseWithoutTags(SourceText source, ParseOptions options)
    {
        var values = FrontMatterValues.Of(null) with { Warnings = ["html-too-complex"] };
        var article = new ArticleBuilder(source, options, values);
        AddMarkup(source.Lines, article);
        var lines = HtmlScan
            .WithoutTags(source.Lines)
            .Select((line, index) => new TextLine(index + 1, 0, CleanText.Of(line)))
            .Where(line => line.Text.Length > 0)
            .ToList();
        article.Add(LineClassifier.Classify(lines));
        return article.Build(LanguageDetector.Detect(lines.Select(line => line.Text)));
    }

    static void AddMarkup(IReadOnlyList<string> lines, ArticleBuilder article)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            if (CleanText.Of(lines[at]).Length > 0) article.AddMarkup(at + 1);
        }
    }

    /// <summary>The lines with text, from an index on, those that were wrapped as one. Those with nothing but marks of
    /// a quoted mail are noted.</summary>
    static List<TextLine> JoinedLines(SourceText source, int from, ArticleBuilder article)
    {
        var isQuoted = QuotedMail.Is(source.Lines);
        var lines = new List<RawLine>(source.Lines.Count - from);
        var blanks = 0;
        for (var at = from; at < source.Lines.Count; at++)
        {
            var raw = isQuoted ? QuotedMail.Unquoted(source.Lines[at]) : source.Lines[at];
            if (CleanText.Of(raw) is not { Length: > 0 } text)
            {
                if (CleanText.Of(source.Lines[at]).Length > 0) article.AddMarkup(at + 1);
                blanks++;
                continue;
            }

            lines.Add(new RawLine(at + 1, blanks, raw.Length - raw.AsSpan().TrimStart().Length, text));
            blanks = 0;
        }

        return [.. WrappedText.Join(lines)];
    }

    /// <summary>The lines with text, from an index on. Those with nothing but mark-up are noted.</summary>
    static List<TextLine> TextLines(SourceText source, int from, bool isMarkdown, ArticleBuilder article)
    {
        List<string> texts = [.. source.Lines.Skip(from).Select(CleanText.Of)];
        var marked = isMarkdown ? MarkdownText.Read(texts) : null;
        var lines = new List<TextLine>(texts.Count);
        var blanks = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            var mark = marked?[i].Mark ?? LineMark.None;
            var text = marked is null ? texts[i] : CleanText.Of(marked[i].Text);
            if (texts[i].Length == 0)
            {
                blanks++;
            }
            else if (text.Length == 0)
            {
                article.AddMarkup(from + i + 1);
            }
            else
            {
                lines.Add(new TextLine(from + i + 1, blanks, text, mark));
                blanks = 0;
            }
        }

        return lines;
    }
}

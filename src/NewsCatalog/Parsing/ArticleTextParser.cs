using NewsCatalog.Parsing.Languages;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>Reads the plain text of a scraped news page into an article.</summary>
public static class ArticleTextParser
{
    /// <summary>Raised whenever the same bytes may give other values; stored sources of a lower version are parsed
    /// again at start.</summary>
    public const int Version = 1;

    /// <summary>Parses any text whatever; never throws, and accounts for every line. Linear in the length of the
    /// text.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="maxRelatedHeadlines">Further related headlines are read as paragraphs, with the warning
    /// <c>too-many-related-headlines</c>.</param>
    public static ParsedArticle Parse(SourceText source, int maxRelatedHeadlines = int.MaxValue)
    {
        var article = new ArticleBuilder(source, maxRelatedHeadlines);
        var lines = TextLines(source);
        foreach (var line in LineClassifier.Classify(lines)) article.Add(line);
        return article.Build(LanguageDetector.Detect(lines.Select(line => line.Text)));
    }

    static List<TextLine> TextLines(SourceText source)
    {
        var lines = new List<TextLine>(source.Lines.Count);
        var blanks = 0;
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var text = CleanText.Of(source.Lines[i]);
            if (text.Length == 0)
            {
                blanks++;
                continue;
            }

            lines.Add(new TextLine(i + 1, blanks, text));
            blanks = 0;
        }

        return lines;
    }
}

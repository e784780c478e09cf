using System.Text;
using NewsCatalog.Articles;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>Writes values as a source text that names the role of each line, so that the parser reads exactly these
/// values.</summary>
public static class CanonicalText
{
    /// <summary>The text, with a line feed at the end of each line. Values are cleaned like those of any source: white
    /// space becomes single spaces, and what cannot be seen is removed.</summary>
    /// <exception cref="InvalidArticleException">A value is one that no source text can have.</exception>
    public static string Write(ArticleValues values, int maxRelatedHeadlines = int.MaxValue)
    {
        var writable = WritableValues.Of(values);
        if (writable.RelatedHeadlines.Count > maxRelatedHeadlines)
        {
            throw new InvalidArticleException(
                "/relatedHeadlines",
                $"has {writable.RelatedHeadlines.Count:N0} headlines; give at most {maxRelatedHeadlines:N0}"
            );
        }

        var text = $"{CanonicalFrontMatter.Write(writable)}\n{string.Join("\n\n", Blocks(writable))}\n";
        Check(writable, text);
        return text;
    }

    /// <summary>Whether the parser derives the headline of an article from its other values.</summary>
    internal static bool Derives(ArticleValues values)
    {
        try
        {
            var text = Write(values with { Headline = null });
            return ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text))).Headline == values.Headline;
        }
        catch (InvalidArticleException)
        {
            // Whatever is wrong is said when the article is written.
            return false;
        }
    }

    /// <summary>The parts of the text that empty lines stand between.</summary>
    static IEnumerable<string> Blocks(ArticleValues values)
    {
        if (values.Headline is not null) yield return RoleMarker.Headline + values.Headline;
        if (values.Lead is not null) yield return RoleMarker.Lead + values.Lead;
        foreach (var section in values.Sections)
        {
            if (section.Heading is not null) yield return RoleMarker.Heading + section.Heading;
            foreach (var paragraph in section.Paragraphs) yield return Escaped(paragraph);
        }

        foreach (var credit in values.PhotoCredits) yield return CreditLines(credit);
        if (values.RelatedHeadlines.Count > 0)
            yield return string.Join('\n', values.RelatedHeadlines.Select(text => RoleMarker.RelatedHeadline + text));
    }

    static string Escaped(string paragraph) =>
        RoleMarker.MayBegin(paragraph) ? RoleMarker.Escape + paragraph : paragraph;

    static string CreditLines(PhotoCredit credit)
    {
        var lines = new StringBuilder(RoleMarker.Credit + credit.Raw);
        if (credit.Caption is not null) lines.Append('\n').Append(RoleMarker.CreditCaption).Append(credit.Caption);
        if (credit.Credit is not null) lines.Append('\n').Append(RoleMarker.CreditName).Append(credit.Credit);
        return lines.ToString();
    }

    /// <summary>Another reading than what was written is an error of this class.</summary>
    static void Check(ArticleValues written, string text)
    {
        var parsed = ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));
        if (parsed.Headline.Length == 0)
            throw new InvalidArticleException("/headline", "is missing, and the text gives none; give one");
        var differences = ValueList.Of(written).Except(ValueList.Of(ArticleValues.Of(parsed))).ToList();
        if (differences is [var (pointer, value), ..])
            throw new InvalidOperationException($"The canonical text gives another {pointer} than '{value}'.");
    }
}

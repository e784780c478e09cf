using System.Text;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>The article as CommonMark. Text is escaped, so that it reads as written whatever it holds.</summary>
static class Markdown
{
    public const string MediaType = "text/markdown";

    public static string Write(ArticleResponse article, Site site)
    {
        var text = new StringBuilder().Append("# ").Append(Escape(article.Headline)).Append('\n');
        if (BylineText.Of(article) is { } byline) Add(text, $"*{Escape(byline)}*");
        if (article.Lead is { } lead) Add(text, Escape(lead));
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) Add(text, $"## {Escape(heading)}");
            foreach (var paragraph in section.Paragraphs) Add(text, Escape(paragraph));
        }

        foreach (var photo in article.PhotoCredits) Add(text, $"*{Escape(photo.Raw)}*");
        if (article.RelatedHeadlines.Count > 0)
        {
            Add(text, "## Related headlines\n");
            foreach (var related in article.RelatedHeadlines)
            {
                text.Append("- [")
                    .Append(Escape(related.Text))
                    .Append("](")
                    .Append(site.Url(RelatedTarget.Of(related)))
                    .Append(")\n");
            }
        }

        return text.ToString();
    }

    static void Add(StringBuilder text, string block) => text.Append('\n').Append(block).Append('\n');

    /// <summary>Any ASCII punctuation may be escaped (CommonMark 0.31, 2.4); these are the marks that could mean
    /// something.</summary>
    static string Escape(string line)
    {
        var text = new StringBuilder(line.Length + 16);
        for (var at = 0; at < line.Length; at++)
        {
            if (NeedsEscape(line, at)) text.Append('\\');
            text.Append(char.IsControl(line[at]) ? ' ' : line[at]);
        }

        return text.ToString().Trim();
    }

    static bool NeedsEscape(string line, int at) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '#' or '|' or '~' => true,
        '+' or '-' or '=' or ':' => at == 0,
        '.' or ')' => at is > 0 and < 10 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };
}

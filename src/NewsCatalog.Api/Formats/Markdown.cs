using System.Text;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>The article as CommonMark with YAML front matter. Text is escaped, so that it reads as written whatever it
/// holds.</summary>
static class Markdown
{
    public const string MediaType = "text/markdown";

    public static string Write(ArticleResponse article, Site site)
    {
        var text = new StringBuilder(MarkdownFrontMatter.Write(article, site));
        Add(text, $"# {Escape(article.Headline)}");
        if (BylineText.Of(article) is { } byline) Add(text, $"*{Escape(byline)}*");
        if (article.Lead is { } lead) Add(text, Escape(lead));
        foreach (var section in article.Sections)
        {
            if (section.Heading is { } heading) Add(text, $"## {Escape(heading)}");
            foreach (var paragraph in section.Paragraphs) Add(text, Escape(paragraph));
        }

        foreach (var photo in article.PhotoCredits) Add(text, $"*{Escape(photo.Raw)}*");
        AddList(text, "Cited sources", article.CitedSources.Select(cited => Citation(cited, site)));
        AddList(
            text,
            "Related headlines",
            article.RelatedHeadlines.Select(related => Link(related.Text, site.Url(RelatedTarget.Of(related))))
        );
        return text.ToString();
    }

    /// <summary>The outlet, those that relayed it, and the words that credit it.</summary>
    static string Citation(CitationResponse cited, Site site)
    {
        var outlet = Link(cited.Name, site.Url(Address.OfOutlet(cited.Id)));
        var via = cited.Via.Count > 0 ? $" via {string.Join(", ", cited.Via.Select(Escape))}" : "";
        return $"{outlet}{via}: “{Escape(cited.Quote)}”";
    }

    static string Link(string text, string url) => $"[{Escape(text)}]({url})";

    static void AddList(StringBuilder text, string heading, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}").ToList();
        if (lines.Count > 0) Add(text, $"## {heading}\n\n{string.Join('\n', lines)}");
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

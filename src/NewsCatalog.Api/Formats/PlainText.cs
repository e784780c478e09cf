using System.Text;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Formats;

/// <summary>The article as plain text: blocks separated by empty lines.</summary>
static class PlainText
{
    public const string MediaType = "text/plain";

    public static string Write(ArticleResponse article, Site site)
    {
        var text = new StringBuilder();
        foreach (var block in (string?[])[article.Headline, BylineText.Of(article), Prose(article)]) Add(text, block);
        foreach (var photo in article.PhotoCredits) Add(text, photo.Raw);
        if (article.RelatedHeadlines.Count > 0)
        {
            Add(
                text,
                string.Join(
                    '\n',
                    article.RelatedHeadlines.Select(related => related.Text).Prepend("Related headlines:")
                )
            );
        }

        return text.Append('\n').ToString();
    }

    /// <summary>Lead, headings and paragraphs.</summary>
    public static string Prose(ArticleResponse article) =>
        string.Join("\n\n", ((string?[])[article.Lead, Body(article)]).Where(block => !string.IsNullOrEmpty(block)));

    /// <summary>Headings and paragraphs, without the lead.</summary>
    public static string Body(ArticleResponse article) =>
        string.Join(
            "\n\n",
            article.Sections.SelectMany(section =>
                section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading)
            )
        );

    static void Add(StringBuilder text, string? block)
    {
        if (string.IsNullOrEmpty(block)) return;
        if (text.Length > 0) text.Append("\n\n");
        text.Append(block);
    }
}

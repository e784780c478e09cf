using System.Text;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Parsing.FrontMatter;

namespace NewsCatalog.Api.Formats;

/// <summary>The values of an article as YAML above its text, with the keys that Hugo, Jekyll and Obsidian know. An
/// unknown value has no line.</summary>
static class MarkdownFrontMatter
{
    public static string Write(ArticleResponse article, Site site)
    {
        var text = new StringBuilder("---\n");
        Add("title", YamlText.Quote(article.Headline));
        if (article.Authors.Count > 0) Add("authors", YamlText.Quote(article.Authors));
        if (article.PublishedAt is { } time) Add("date", FormatTimes.Published(time, article.PublishedPrecision));
        if (article.UpdatedAt is { } updated) Add("lastmod", FormatTimes.Exact(updated));
        if (article.Language is { } language) Add("lang", YamlText.Quote(language));
        if (article.Tags.Count > 0) Add("tags", YamlText.Quote(article.Tags));
        if (article.Description is { } description) Add("description", YamlText.Quote(description));
        Add("canonical", YamlText.Quote(site.Url(Address.OfPage(article.Id))));
        Add("source", YamlText.Quote(article.Source.Name));
        Add("id", YamlText.Quote(article.Id));
        return text.Append("---\n").ToString();

        void Add(string key, string value) => text.Append(key).Append(": ").Append(value).Append('\n');
    }
}

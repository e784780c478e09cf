using System.Globalization;
using NewsCatalog.Articles;
using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Search.Index;

/// <summary>The texts of an article that are searched, in its order.</summary>
static class ArticleTexts
{
    public static IEnumerable<ArticleText> Of(Article article)
    {
        yield return new ArticleText(SearchField.Headline, article.Headline);
        if (article.Lead is { } lead) yield return new ArticleText(SearchField.Lead, lead);
        foreach (var (index, section) in article.Body.Sections.Index())
        {
            if (section.Heading is { } heading)
                yield return new ArticleText(SearchField.Heading, heading, index);
            foreach (var (number, paragraph) in section.Paragraphs.Index())
                yield return new ArticleText(SearchField.Body, paragraph, index, number);
        }

        foreach (var (index, credit) in article.PhotoCredits.Index())
        {
            if (credit.Credit is { } name) yield return new ArticleText(SearchField.Credit, name, index);
            if (credit.Caption is { } caption) yield return new ArticleText(SearchField.Credit, caption, index, 1);
        }

        foreach (var (index, tag) in article.Tags.Index()) yield return new ArticleText(SearchField.Tag, tag, index);
        foreach (var (index, author) in article.Authors.Index())
            yield return new ArticleText(SearchField.Author, author, index);
        yield return new ArticleText(SearchField.Source, SourceWords.Of(article.SourceName));
    }
}

/// <summary>One text of an article: of which section or credit, and which of its texts.</summary>
readonly record struct ArticleText(SearchField Field, string Text, int Part = 0, int Number = 0)
{
    /// <summary>RFC 6901 JSON Pointer within the article.</summary>
    public string Pointer =>
        Field switch
        {
            SearchField.Headline => "/headline",
            SearchField.Lead => "/lead",
            SearchField.Heading => string.Create(CultureInfo.InvariantCulture, $"/sections/{Part}/heading"),
            SearchField.Body => string.Create(CultureInfo.InvariantCulture, $"/sections/{Part}/paragraphs/{Number}"),
            SearchField.Author => string.Create(CultureInfo.InvariantCulture, $"/authors/{Part}"),
            SearchField.Source => "/sourceName",
            SearchField.Tag => string.Create(CultureInfo.InvariantCulture, $"/tags/{Part}"),
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"/photoCredits/{Part}/{(Number == 0 ? "credit" : "caption")}"
            ),
        };
}

using System.Globalization;
using NewsCatalog.Articles;

namespace NewsCatalog.Search;

/// <summary>The texts of an article that are searched, in its order.</summary>
static class ArticleTexts
{
    public static IEnumerable<ArticleText> Of(Article article)
    {
        yield return new ArticleText(SearchField.Headline, "/headline", article.Headline);
        if (article.Lead is { } lead) yield return new ArticleText(SearchField.Lead, "/lead", lead);
        foreach (var (index, section) in article.Body.Sections.Index())
        {
            if (section.Heading is { } heading) yield return new ArticleText(SearchField.Heading, Pointer($"/sections/{index}/heading"), heading);
            foreach (var (number, paragraph) in section.Paragraphs.Index())
                yield return new ArticleText(SearchField.Body, Pointer($"/sections/{index}/paragraphs/{number}"), paragraph);
        }

        foreach (var (index, credit) in article.PhotoCredits.Index())
        {
            if (credit.Credit is { } name) yield return new ArticleText(SearchField.Credit, Pointer($"/photoCredits/{index}/credit"), name);
            if (credit.Caption is { } caption) yield return new ArticleText(SearchField.Credit, Pointer($"/photoCredits/{index}/caption"), caption);
        }
    }

    static string Pointer(FormattableString pointer) => pointer.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One text of an article; <c>Pointer</c> is its RFC 6901 JSON Pointer within the article.</summary>
readonly record struct ArticleText(SearchField Field, string Pointer, string Text);

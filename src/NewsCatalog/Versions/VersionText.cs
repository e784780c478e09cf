using System.Globalization;
using NewsCatalog.Parsing;

namespace NewsCatalog.Versions;

/// <summary>One text of one version of an article, such as a paragraph; dates as RFC 3339.</summary>
/// <param name="Pointer">RFC 6901 JSON Pointer of the text within the version.</param>
/// <param name="Text">The text.</param>
public sealed record VersionText(string Pointer, string Text)
{
    /// <summary>All texts of an article, in the order in which they are read.</summary>
    public static IReadOnlyList<VersionText> Of(ParsedArticle article) =>
        [.. All(article).Where(one => one.Text.Length > 0)];

    static IEnumerable<VersionText> All(ParsedArticle article)
    {
        yield return new VersionText("/headline", article.Headline);
        if (article.Description is { } description) yield return new VersionText("/description", description);
        if (article.PublishedAt is { } published)
            yield return new VersionText("/publishedAt", published.ToString("O", CultureInfo.InvariantCulture));
        if (article.UpdatedAt is { } updated)
            yield return new VersionText("/updatedAt", updated.ToString("O", CultureInfo.InvariantCulture));
        foreach (var (a, author) in article.Authors.Index()) yield return new VersionText($"/authors/{a}", author);
        foreach (var (t, tag) in article.Tags.Index()) yield return new VersionText($"/tags/{t}", tag);
        if (article.Byline is { } byline) yield return new VersionText("/byline", byline);
        if (article.Lead is { } lead) yield return new VersionText("/lead", lead);
        foreach (var (s, section) in article.Sections.Index())
        {
            if (section.Heading is { } heading) yield return new VersionText($"/sections/{s}/heading", heading);
            foreach (var (p, paragraph) in section.Paragraphs.Index())
                yield return new VersionText($"/sections/{s}/paragraphs/{p}", paragraph);
        }

        foreach (var (c, credit) in article.PhotoCredits.Index())
            yield return new VersionText($"/photoCredits/{c}/raw", credit.Raw);
        foreach (var (h, headline) in article.RelatedHeadlines.Index())
            yield return new VersionText($"/relatedHeadlines/{h}", headline);
    }
}

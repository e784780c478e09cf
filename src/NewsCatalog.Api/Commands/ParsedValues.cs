using System.Globalization;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Commands;

/// <summary>The values of a file for people: one line each, and a list below its count.</summary>
static class ParsedValues
{
    const int NameWidth = 18;

    public static void Write(ParsedFile file, TextWriter output)
    {
        var article = file.Article;
        Line(
            "source",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{file.Name}: {file.Content.Length:N0} bytes, {file.Text.Lines.Count:N0} lines, {file.Text.Encoding}"
            )
        );
        Line("headline", article.Headline + (article.HeadlineOrigin == HeadlineOrigin.Derived ? " (derived)" : ""));
        Line("byline", article.Byline);
        Line("authors", string.Join(", ", article.Authors));
        Line("dateline", article.Dateline);
        Line("published", Published(article));
        Line("updated", article.UpdatedAt?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        Line("language", article.Language);
        Line("tags", string.Join(", ", article.Tags));
        Line("description", article.Description);
        Line("words", article.WordCount.ToString("N0", CultureInfo.InvariantCulture));
        Line("warnings", string.Join(", ", article.Warnings));
        Line("lead", article.Lead);
        List("photo credits", article.PhotoCredits.Select(photo => photo.Credit ?? photo.Raw));
        List("cited sources", article.CitedSources.Select(cited => $"{cited.Source.Name}: {cited.Source.Quote}"));
        List("related headlines", article.RelatedHeadlines);
        foreach (var section in article.Sections)
        {
            Line("section", section.Heading ?? "(no heading)");
            foreach (var paragraph in section.Paragraphs) Indented(paragraph);
        }

        void Line(string name, string? value)
        {
            var shown = string.IsNullOrEmpty(value) ? "-" : EscapedControlCharacters.Escape(value);
            output.WriteLine($"{name.PadRight(NameWidth)} {shown}");
        }

        void Indented(string value) => output.WriteLine($"  {EscapedControlCharacters.Escape(value)}");

        void List(string name, IEnumerable<string> values)
        {
            List<string> all = [.. values];
            Line(name, all.Count == 0 ? null : all.Count.ToString(CultureInfo.InvariantCulture));
            foreach (var value in all) Indented(value);
        }
    }

    static string? Published(ParsedArticle article) =>
        article.PublishedPrecision == PublishedPrecision.Day
            ? article.PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : article.PublishedAt?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);
}

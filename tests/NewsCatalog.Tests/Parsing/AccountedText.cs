using System.Globalization;
using System.Net;
using NewsCatalog.Articles;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What holds for every text: each line has one role, and each value comes from the lines that name
/// it.</summary>
static class AccountedText
{
    public static void Check(byte[] bytes, string name)
    {
        var source = SourceText.Decode(bytes);
        var article = ArticleTextParser.Parse(source, new ParseOptions(name));

        if (article.Lines.Count != source.Lines.Count) throw new InvalidOperationException("A line is missing.");
        for (var i = 0; i < article.Lines.Count; i++)
        {
            if (article.Lines[i].Line != i + 1)
                throw new InvalidOperationException($"Line {i + 1} has the number {article.Lines[i].Line}.");
        }

        var naming = (
            from line in article.Lines
            from pointer in line.Also.Prepend(line.Pointer).OfType<string>()
            select (Pointer: pointer, Line: line)
        ).ToLookup(one => one.Pointer, one => one.Line);
        foreach (var pointer in naming) Comes(article, pointer.Key, [.. pointer], source, name);
        Points(article, [.. naming.Select(pointer => pointer.Key)]);
    }

    static bool IsPlain(string name) => !name.EndsWith(".md", StringComparison.Ordinal) && !IsHtml(name);

    static bool IsHtml(string name) => name.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>A value stands in its line, invisible characters aside; what is marked up or of YAML is in its lines
    /// letter by letter, in order.</summary>
    static void Comes(
        ParsedArticle article,
        string pointer,
        List<LineProvenance> lines,
        SourceText source,
        string name
    )
    {
        if (pointer is "/publishedAt" or "/updatedAt" or "/language") return;
        var value = At(article, pointer);
        var written = string.Join(' ', lines.Select(line => source.Lines[line.Line - 1]));
        var text = CleanText.Of(IsHtml(name) ? Shown(written) : written);
        var isOfYaml = lines.Exists(line => line.Role is LineRole.FrontMatter or LineRole.Metadata);

        // In double quotes YAML writes any character by its number.
        if (isOfYaml && text.Contains('\\')) return;
        // Between lines that were put together stand the marks of a quoted mail, and no space behind a hyphen.
        var isOneLine = lines.Count == 1;
        var isAsWritten = IsPlain(name) && !isOfYaml && isOneLine;
        var stands = isAsWritten ? text.Contains(value, StringComparison.Ordinal) : IsWithin(value, text);
        if (!stands) throw new InvalidOperationException($"{pointer} '{value}' is not in '{text}'.");
    }

    // A tag may stand for a space.
    static string Shown(string html) => WebUtility.HtmlDecode(html.Replace("<", " <", StringComparison.Ordinal));

    static bool IsWithin(string value, string text)
    {
        var at = 0;
        foreach (var character in text)
        {
            if (at < value.Length && value[at] == character) at++;
        }

        return at == value.Length;
    }

    /// <summary>Every value is pointed at by a line.</summary>
    static void Points(ParsedArticle article, HashSet<string> pointers)
    {
        var orphan = Pointers(article).FirstOrDefault(value => !pointers.Contains(value));
        if (orphan is not null) throw new InvalidOperationException($"No line points at {orphan}.");
        foreach (var cited in article.CitedSources)
        {
            var text = At(article, cited.Pointer);
            if (
                text.Substring(cited.Source.Start, cited.Source.Length) != cited.Source.Name
                || !text.Contains(cited.Source.Quote, StringComparison.Ordinal)
            )
            {
                throw new InvalidOperationException($"'{cited.Source.Name}' is not where it is said to be.");
            }
        }
    }

    static IEnumerable<string> Pointers(ParsedArticle article)
    {
        if (article.Headline.Length > 0) yield return "/headline";
        if (article.Lead is not null) yield return "/lead";
        if (article.Byline is not null) yield return "/byline";
        if (article.Dateline is not null) yield return "/dateline";
        if (article.Description is not null) yield return "/description";
        if (article.PublishedOrigin is PublishedOrigin.Source or PublishedOrigin.FrontMatter)
            yield return "/publishedAt";
        if (article.UpdatedAt is not null) yield return "/updatedAt";
        foreach (var (i, _) in article.Authors.Index()) yield return $"/authors/{i}";
        foreach (var (i, _) in article.Tags.Index()) yield return $"/tags/{i}";
        foreach (var (i, _) in article.PhotoCredits.Index()) yield return $"/photoCredits/{i}";
        foreach (var (i, _) in article.RelatedHeadlines.Index()) yield return $"/relatedHeadlines/{i}";
        foreach (var (s, section) in article.Sections.Index())
        {
            if (section.Heading is not null) yield return $"/sections/{s}/heading";
            foreach (var (p, _) in section.Paragraphs.Index()) yield return $"/sections/{s}/paragraphs/{p}";
        }
    }

    static string At(ParsedArticle article, string pointer) => pointer.Split('/') switch
    {
        [_, "headline"] => article.Headline,
        [_, "lead"] => article.Lead!,
        [_, "byline"] => article.Byline!,
        [_, "dateline"] => article.Dateline!,
        [_, "description"] => article.Description!,
        [_, "authors", var i] => article.Authors[Number(i)],
        [_, "tags", var i] => article.Tags[Number(i)],
        [_, "photoCredits", var i] => article.PhotoCredits[Number(i)].Raw,
        [_, "relatedHeadlines", var i] => article.RelatedHeadlines[Number(i)],
        [_, "sections", var s, "heading"] => article.Sections[Number(s)].Heading!,
        [_, "sections", var s, "paragraphs", var p] => article.Sections[Number(s)].Paragraphs[Number(p)],
        _ => throw new InvalidOperationException($"{pointer} points at nothing."),
    };

    static int Number(string index) => int.Parse(index, CultureInfo.InvariantCulture);
}

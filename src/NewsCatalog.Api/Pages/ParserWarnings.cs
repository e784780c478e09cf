namespace NewsCatalog.Api.Pages;

/// <summary>The warnings of the parser in words; <c>docs/article-format.md</c> lists them.</summary>
static class ParserWarnings
{
    public static string Describe(string warning) => warning switch
    {
        "headline-derived" => "The file has no headline line. The headline is made from the lead.",
        "tail-without-label" => "The related headlines have no label above them. They were found by their shape.",
        "tail-doubtful" => "The end of the file may be a list of headlines or text. It was read as text.",
        "encoding-guessed" => "The encoding of the file is not certain. Some letters may be wrong.",
        "too-many-related-headlines" => "The file lists very many headlines. Those beyond the limit are paragraphs.",
        "time-zone-assumed" => "The file names a time without a zone. It is taken as UTC.",
        "date-without-year" => "The file has a date without a year.",
        "front-matter-unreadable" => "The front matter is damaged. It was read as text.",
        "date-unreadable" => "The date in the front matter cannot be read.",
        "language-unreadable" => "The language in the front matter is no language tag.",
        "html-too-complex" => "The web page is too complex. It was read as text.",
        "several-articles" => "The file may have more than one article.",
        _ => "",
    };
}

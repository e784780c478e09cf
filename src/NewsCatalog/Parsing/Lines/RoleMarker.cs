namespace NewsCatalog.Parsing.Lines;

/// <summary>What a line of an explicit text begins with, which names its role. A line that begins with none of them is
/// a paragraph.</summary>
static class RoleMarker
{
    public const string Headline = "# ";
    public const string Heading = "## ";
    public const string Lead = "> ";
    public const string RelatedHeadline = "- ";

    /// <summary>Begins a photo credit: its whole text.</summary>
    public const string Credit = "! ";

    /// <summary>Follows a photo credit: what the picture shows.</summary>
    public const string CreditCaption = "!caption ";

    /// <summary>Follows a photo credit: the name alone.</summary>
    public const string CreditName = "!credit ";

    /// <summary>Before the first character of a paragraph that would be read as a marker.</summary>
    public const char Escape = '\\';

    /// <summary>Whether a paragraph needs the escape.</summary>
    public static bool MayBegin(string paragraph) => paragraph is ['#' or '>' or '-' or '!' or Escape, ..];
}

using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Api.Contracts;

/// <summary>The role of every line of an article's source.</summary>
/// <param name="Lines">One entry for each line, in order.</param>
/// <param name="Counts">The number of lines; always `blank + assigned + unassigned = total`.</param>
/// <param name="Warnings">Warnings about the values, such as `headline-derived`.</param>
public sealed record ProvenanceResponse(
    IReadOnlyList<ProvenanceLineResponse> Lines,
    LineCounts Counts,
    IReadOnlyList<string> Warnings
)
{
    public static ProvenanceResponse From(ArticleProvenance provenance)
    {
        var article = provenance.Article;
        return new ProvenanceResponse(
            [.. provenance.Source.Lines.Zip(article.Lines, ProvenanceLineResponse.From)],
            LineCounts.Of(article.Lines),
            article.Warnings
        );
    }
}

/// <summary>One line of a source and its role.</summary>
/// <param name="Line">The number of the line, from 1.</param>
/// <param name="Text">The line as it is in the source, decoded, without its end.</param>
/// <param name="Role">What the line is.</param>
/// <param name="Pointer">RFC 6901 JSON Pointer, within the article, of the value that the line gave. Several lines
/// name one value where a paragraph was broken into lines. Null for a line that gave none, such as a blank line or a
/// label.</param>
/// <param name="Also">JSON Pointers of further values from the line, such as a derived headline.</param>
public sealed record ProvenanceLineResponse(
    int Line,
    string Text,
    LineRole Role,
    string? Pointer,
    IReadOnlyList<string> Also
)
{
    public static ProvenanceLineResponse From(string text, LineProvenance line) =>
        new(line.Line, text, line.Role, line.Pointer, line.Also);
}

/// <summary>How many lines a source has, and how many of them gave a value.</summary>
/// <param name="Total">Number of lines.</param>
/// <param name="Blank">Number of lines without text.</param>
/// <param name="Assigned">Number of lines with a role.</param>
/// <param name="Unassigned">Number of lines with text that have no role.</param>
public sealed record LineCounts(int Total, int Blank, int Assigned, int Unassigned)
{
    public static LineCounts Of(IReadOnlyList<LineProvenance> lines)
    {
        var blank = lines.Count(line => line.Role == LineRole.Blank);
        var unassigned = lines.Count(line => line.Role == LineRole.Unassigned);
        return new LineCounts(lines.Count, blank, lines.Count - blank - unassigned, unassigned);
    }
}

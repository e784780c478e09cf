using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Api.Contracts;

/// <summary>The role of every line of an article's source.</summary>
/// <param name="Lines">One entry for each line, in order.</param>
/// <param name="Counts">The number of lines; always `blank + assigned + unassigned = total`.</param>
/// <param name="Warnings">Warnings about the values, such as `headline-derived`.</param>
public sealed record ProvenanceResponse(
    IReadOnlyList<LineProvenance> Lines, LineCounts Counts, IReadOnlyList<string> Warnings)
{
    public static ProvenanceResponse From(ParsedArticle article) =>
        new(article.Lines, LineCounts.Of(article.Lines), article.Warnings);
}

/// <summary>How many lines a source has, and how many of them gave a value.</summary>
public sealed record LineCounts(int Total, int Blank, int Assigned, int Unassigned)
{
    public static LineCounts Of(IReadOnlyList<LineProvenance> lines)
    {
        var blank = lines.Count(line => line.Role == LineRole.Blank);
        var unassigned = lines.Count(line => line.Role == LineRole.Unassigned);
        return new LineCounts(lines.Count, blank, lines.Count - blank - unassigned, unassigned);
    }
}

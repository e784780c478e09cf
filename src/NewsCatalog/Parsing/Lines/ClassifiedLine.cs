using NewsCatalog.Articles;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>The lines of a page in order.</summary>
/// <param name="Warnings">What a reader should know before trusting the roles.</param>
readonly record struct ClassifiedPage(IReadOnlyList<ClassifiedLine> Lines, IReadOnlyList<string> Warnings);

/// <summary>A line with its role, the value it gives, and what was read from it on the way.</summary>
readonly record struct ClassifiedLine(
    TextLine Line,
    LineRole Role,
    string Value,
    PhotoCredit? Credit = null,
    BylineLine? Byline = null,
    DateLine? Date = null
);

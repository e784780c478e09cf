using NewsCatalog.Articles;
using NewsCatalog.Parsing.Dates;

namespace NewsCatalog.Parsing.Lines;

/// <summary>A line with its role, the value it gives, and what was read from it on the way.</summary>
readonly record struct ClassifiedLine(
    TextLine Line,
    LineRole Role,
    string Value,
    PhotoCredit? Credit = null,
    BylineLine? Byline = null,
    DateLine? Date = null
);

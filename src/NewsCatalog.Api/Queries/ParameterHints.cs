using NewsCatalog.Text;

namespace NewsCatalog.Api.Queries;

/// <summary>Guesses which parameter was meant by a name that other programs use, or by a misspelt one.</summary>
static class ParameterHints
{
    static readonly (string Parameter, string[] Synonyms)[] Known =
    [
        ("cursor", ["page", "pagenumber", "pagetoken", "offset", "skip", "start"]),
        ("sort", ["order", "orderby", "ordering", "sortby", "sortorder"]),
        ("q", ["query", "search", "searchterm", "keyword", "keywords", "term", "text"]),
        ("prefix", ["q", "query", "search", "term", "text"]),
        ("limit", ["perpage", "pagesize", "size", "count", "max", "maxresults", "rows", "take", "top"]),
        ("from", ["date", "since", "year", "datefrom", "fromdate", "startdate", "after"]),
        ("cursor", ["since"]),
        ("to", ["until", "dateto", "todate", "enddate", "before"]),
        ("language", ["lang", "locale"]),
    ];

    /// <summary>One of the parameters there are, or null.</summary>
    public static string? For(string name, string[] allowed)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Known
                .Where(one => one.Synonyms.Contains(plain, StringComparer.OrdinalIgnoreCase))
                .Select(one => one.Parameter)
                .FirstOrDefault(parameter => allowed.Contains(parameter))
            ?? Nearest.To(name, allowed);
    }
}

using NewsCatalog.Attribution;

namespace NewsCatalog.Articles;

/// <summary>
/// One place in one article where an outlet is credited: a <see cref="CitedSource"/> with the id of its outlet and the
/// RFC 6901 JSON Pointer of the lead or paragraph it stands in. <c>Name</c> is as this article writes it.
/// </summary>
public sealed record Citation(
    string OutletId,
    string Name,
    IReadOnlyList<string> Via,
    string Cue,
    string Pointer,
    int Start,
    int Length,
    string Quote
)
{
    public static Citation Of(string pointer, CitedSource cited, OutletAliases aliases) =>
        new(
            aliases.IdOf(cited.Name),
            cited.Name,
            cited.Via,
            cited.Cue,
            pointer,
            cited.Start,
            cited.Length,
            cited.Quote
        );
}

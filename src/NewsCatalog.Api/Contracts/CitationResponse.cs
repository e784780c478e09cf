using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>A place in the text where a news outlet is credited.</summary>
/// <param name="Id">The id of the outlet.</param>
/// <param name="Name">The name of the outlet as the article writes it, without a leading "the".</param>
/// <param name="Via">The outlets that relayed the information, as in "(via Reuters)".</param>
/// <param name="Cue">The wording that gives credit.</param>
/// <param name="Pointer">RFC 6901 JSON Pointer, within the article, of the text that holds the citation.</param>
/// <param name="Start">The offset of the name in that text, in UTF-16 code units.</param>
/// <param name="Length">The length of the name, in UTF-16 code units.</param>
/// <param name="Quote">The whole phrase: cue, name and relay.</param>
public sealed record CitationResponse(
    string Id, string Name, IReadOnlyList<string> Via, string Cue, string Pointer, int Start, int Length, string Quote)
{
    public static CitationResponse From(Citation citation) =>
        new(
            citation.OutletId,
            citation.Name,
            citation.Via,
            citation.Cue,
            citation.Pointer,
            citation.Start,
            citation.Length,
            citation.Quote
        );
}

using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>A place in the text where a news outlet is credited.</summary>
/// <param name="Id">Of the outlet.</param>
/// <param name="Name">The outlet as written, without a leading "the".</param>
/// <param name="Via">The outlets it was relayed by.</param>
/// <param name="Cue">The wording that gives credit.</param>
/// <param name="Pointer">RFC 6901 JSON Pointer, within the article, of the text this stands in.</param>
/// <param name="Start">Where the name begins in that text, in UTF-16 code units.</param>
/// <param name="Length">The length of the name, in UTF-16 code units.</param>
/// <param name="Quote">The whole phrase.</param>
public sealed record CitedSourceResponse(
    string Id, string Name, IReadOnlyList<string> Via, string Cue, string Pointer, int Start, int Length, string Quote)
{
    public static CitedSourceResponse From(Citation citation) => new(
        citation.OutletId, citation.Name, citation.Via, citation.Cue, citation.Pointer, citation.Start, citation.Length, citation.Quote);
}

using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>A headline as one article lists it.</summary>
/// <param name="Id">Of the headline; the same for every article that lists it.</param>
/// <param name="Position">1-based, in source order.</param>
/// <param name="Text">As this source writes it.</param>
/// <param name="Resolution">Which article of the catalog it belongs to.</param>
public sealed record RelatedHeadlineReferenceResponse(string Id, int Position, string Text, ResolutionResponse Resolution)
{
    public static RelatedHeadlineReferenceResponse From(HeadlineReference reference) =>
        new(reference.HeadlineId, reference.Position, reference.Text, ResolutionResponse.From(reference.Resolution));
}

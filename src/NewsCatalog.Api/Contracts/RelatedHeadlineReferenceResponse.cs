using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>A related headline as one article lists it.</summary>
/// <param name="Id">The id of the headline, the same in every article that lists it.</param>
/// <param name="Position">The position in the list of the source, from 1.</param>
/// <param name="Text">The headline as this source writes it.</param>
/// <param name="Link">The address that the source, a saved web page, links the headline to. Null in plain
/// text.</param>
/// <param name="Resolution">The article of the catalog that the headline belongs to.</param>
public sealed record RelatedHeadlineReferenceResponse(
    string Id,
    int Position,
    string Text,
    string? Link,
    ResolutionResponse Resolution
)
{
    public static RelatedHeadlineReferenceResponse From(HeadlineReference reference) =>
        new(
            reference.HeadlineId,
            reference.Position,
            reference.Text,
            reference.Link,
            ResolutionResponse.From(reference.Resolution)
        );
}

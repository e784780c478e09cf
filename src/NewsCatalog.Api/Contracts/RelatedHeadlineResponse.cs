using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>A related headline: a headline that articles list at their end.</summary>
public record RelatedHeadlineResponse
{
    /// <summary>Opaque id, derived from the normalized text.</summary>
    public required string Id { get; init; }

    /// <summary>The headline's own address, a relative reference.</summary>
    public required string Url { get; init; }

    /// <summary>The headline as the first source that lists it writes it.</summary>
    public required string Text { get; init; }

    /// <summary>Number of articles that list the headline.</summary>
    public required int References { get; init; }

    /// <summary>The article of the catalog that the headline belongs to.</summary>
    public required ResolutionResponse Resolution { get; init; }

    public static RelatedHeadlineResponse From(RelatedHeadline headline) => new()
    {
        Id = headline.Id,
        Url = Address.OfHeadline(headline.Id),
        Text = headline.Text,
        References = headline.References,
        Resolution = ResolutionResponse.From(headline.Resolution),
    };
}

using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>A headline that articles list.</summary>
public record RelatedHeadlineResponse
{
    /// <summary>Opaque; derived from the normalised text.</summary>
    public required string Id { get; init; }

    /// <summary>The headline's own address, a relative reference.</summary>
    public required string Url { get; init; }

    /// <summary>As the first source that listed it wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>How many articles list it.</summary>
    public required int References { get; init; }

    /// <summary>Which article of the catalog it belongs to.</summary>
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

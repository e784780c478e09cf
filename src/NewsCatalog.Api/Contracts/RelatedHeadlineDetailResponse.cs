using NewsCatalog.Headlines;

namespace NewsCatalog.Api.Contracts;

/// <summary>A related headline and a page of the articles that list it, newest first.</summary>
public sealed record RelatedHeadlineDetailResponse
{
    /// <inheritdoc cref="RelatedHeadlineResponse.Id"/>
    public required string Id { get; init; }

    /// <inheritdoc cref="RelatedHeadlineResponse.Url"/>
    public required string Url { get; init; }

    /// <inheritdoc cref="RelatedHeadlineResponse.Text"/>
    public required string Text { get; init; }

    /// <inheritdoc cref="RelatedHeadlineResponse.References"/>
    public required int References { get; init; }

    /// <inheritdoc cref="RelatedHeadlineResponse.Resolution"/>
    public required ResolutionResponse Resolution { get; init; }

    /// <summary>A page of the articles that list the headline, newest first.</summary>
    public required PageResponse<ArticleSummaryResponse> ReferringArticles { get; init; }

    public static RelatedHeadlineDetailResponse From(
        RelatedHeadline headline,
        PageResponse<ArticleSummaryResponse> articles
    ) =>
        new()
        {
            Id = headline.Id,
            Url = Address.OfHeadline(headline.Id),
            Text = headline.Text,
            References = headline.References,
            Resolution = ResolutionResponse.From(headline.Resolution),
            ReferringArticles = articles,
        };
}

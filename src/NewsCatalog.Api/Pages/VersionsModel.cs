using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Pages;

/// <summary>The versions of an article, and how two of them differ.</summary>
/// <param name="ArticleId">The id of the article.</param>
/// <param name="Headline">The headline of the article.</param>
/// <param name="Versions">A page of the versions, the newest first.</param>
/// <param name="Changes">What differs between two of them; null when there is one version alone.</param>
public sealed record VersionsModel(
    string ArticleId,
    string Headline,
    PageResponse<ArticleVersionResponse> Versions,
    VersionChangesResponse? Changes
);

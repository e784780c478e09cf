namespace NewsCatalog.Articles;

/// <summary>The person or agency that took or supplied a picture.</summary>
/// <param name="Credit">The name without its label ("Photo: …"). Null when the line has a caption only.</param>
/// <param name="Raw">The source line.</param>
/// <param name="Caption">What the picture shows. Null without a caption.</param>
public sealed record PhotoCredit(string? Credit, string Raw, string? Caption);

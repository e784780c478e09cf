namespace NewsCatalog.Articles;

/// <summary>
/// The person or agency that took or supplied a picture. <c>Raw</c> is the source line. <c>Credit</c> is the name without its label
/// ("Photo: …"); it is null when the line has a caption only. <c>Caption</c> says what the picture shows, and is null without one.
/// </summary>
public sealed record PhotoCredit(string? Credit, string Raw, string? Caption);

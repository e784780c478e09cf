namespace NewsCatalog.Articles;

/// <summary>
/// The person or agency that took or supplied a picture. <c>raw</c> is the source line. <c>credit</c> is the name
/// without its label ("Photo: …"); it is null when the line has a caption only. <c>caption</c> says what the picture
/// shows, and is null without one.
/// </summary>
public sealed record PhotoCredit(string? Credit, string Raw, string? Caption);

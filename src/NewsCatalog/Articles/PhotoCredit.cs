namespace NewsCatalog.Articles;

/// <summary>
/// Who took or supplied a picture. <c>Raw</c> is the source line, <c>Credit</c> the name without its label ("Photo: …"),
/// <c>Caption</c> what the picture shows, when the source says it. A caption without a credit has a null <c>Credit</c>.
/// </summary>
public sealed record PhotoCredit(string? Credit, string Raw, string? Caption);

namespace NewsCatalog.Articles;

/// <summary>The bytes of a source whose article somebody deleted. The folder does not bring them back, under whatever
/// name its files have them; a client who stores them does.</summary>
public sealed class DeletedSource
{
    public required string Sha256 { get; init; }
}

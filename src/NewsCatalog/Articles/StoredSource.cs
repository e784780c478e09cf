namespace NewsCatalog.Articles;

/// <summary>A source file as it was read: its name, its bytes and their SHA-256 in lower-case hexadecimal.</summary>
public sealed record StoredSource(string Name, string Sha256, byte[] Content)
{
    /// <summary>The encoding it was read as; null while nobody has read it.</summary>
    public string? Encoding { get; init; }
}

namespace NewsCatalog.Access;

/// <summary>What is stored of a key that a program identifies itself with. The key itself is stored nowhere.</summary>
public sealed class AccessKey
{
    /// <summary>The public part of the key, which tells it from all others.</summary>
    public required string Id { get; init; }

    /// <summary>What people call it; no two keys have one name.</summary>
    public required string Name { get; init; }

    public required KeyScope Scope { get; init; }

    /// <summary>Of the whole key, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was revoked; null while it is valid.</summary>
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>What a key allows; each scope includes those before it.</summary>
public enum KeyScope
{
    /// <summary>Reading, where the catalog is closed.</summary>
    Read,

    /// <summary>Writing, importing, deleting.</summary>
    Write,

    /// <summary>Removing the bytes of deleted articles for good.</summary>
    Admin,
}

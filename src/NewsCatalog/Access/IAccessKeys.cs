namespace NewsCatalog.Access;

/// <summary>The keys of the catalog.</summary>
public interface IAccessKeys
{
    /// <summary>Makes a key.</summary>
    /// <returns>The key, which cannot be shown again; null when a key has this name already.</returns>
    Task<string?> CreateAsync(string name, KeyScope scope, CancellationToken cancellationToken);

    /// <summary>The valid key that is written so; null when there is none.</summary>
    Task<AccessKey?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>Whether the key with this id is valid.</summary>
    Task<bool> IsValidAsync(string id, CancellationToken cancellationToken);

    /// <summary>Whether there is a valid key that allows writing.</summary>
    Task<bool> AllowWritingAsync(CancellationToken cancellationToken);

    /// <summary>All keys by name, the revoked ones too.</summary>
    Task<IReadOnlyList<AccessKey>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Ends a key for good.</summary>
    /// <returns>Whether there was a valid key of this name.</returns>
    Task<bool> RevokeAsync(string name, CancellationToken cancellationToken);
}

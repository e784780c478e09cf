namespace NewsCatalog.Api.Auth;

/// <summary>The settings under <c>Access:</c>.</summary>
sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Who may read: everybody (<c>Open</c>), or whoever has a key (<c>Key</c>).</summary>
    public ReadAccess Read { get; set; }
}

/// <summary>Who may read the catalog.</summary>
enum ReadAccess
{
    Open,
    Key,
}

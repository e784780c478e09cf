using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Caching;

/// <summary>The settings under <c>Cache:</c>.</summary>
sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How much memory cached responses may take with their addresses, in bytes; 0 caches none.</summary>
    [Range(0, int.MaxValue)]
    public int MaxBytes { get; set; } = 32 * 1024 * 1024;
}

using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Caching;

/// <summary>The settings under <c>Cache:</c>.</summary>
sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>How much memory the answers that are kept may take; 0 keeps none.</summary>
    [Range(0, int.MaxValue)]
    public int MaxBytes { get; set; } = 32 * 1024 * 1024;
}

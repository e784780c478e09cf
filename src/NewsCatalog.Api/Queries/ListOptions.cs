using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Queries;

/// <summary>The settings under <c>Lists:</c>.</summary>
sealed class ListOptions
{
    public const string Section = "Lists";

    /// <summary>
    /// About how large a page of a list or feed may be, in bytes: it ends before the item that would make it larger,
    /// and leads to the next page. 64 KiB to 1 GiB.
    /// </summary>
    [Range(64 * 1024, 1024 * 1024 * 1024)]
    public int MaxPageBytes { get; set; } = 8 * 1024 * 1024;
}

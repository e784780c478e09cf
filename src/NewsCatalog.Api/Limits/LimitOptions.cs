using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Limits;

/// <summary>The settings under <c>Limits:</c>.</summary>
sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>How many requests that read a client may send in a minute; 0 for any number.</summary>
    [Range(0, 1_000_000)]
    public int ReadsPerMinute { get; set; } = 3000;

    /// <summary>How many requests that write a client may send in a minute; 0 for any number.</summary>
    [Range(0, 1_000_000)]
    public int WritesPerMinute { get; set; } = 1200;

    /// <summary>A client may send at once what it may send in this time; one second to one hour.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:01",
        "01:00:00",
        ParseLimitsInInvariantCulture = true,
        ConvertValueInInvariantCulture = true
    )]
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long it may take to answer a request that reads, without the time to send the answer; 100 ms to one
    /// hour.</summary>
    [Range(
        typeof(TimeSpan),
        "00:00:00.1",
        "01:00:00",
        ParseLimitsInInvariantCulture = true,
        ConvertValueInInvariantCulture = true
    )]
    public TimeSpan RequestTime { get; set; } = TimeSpan.FromMinutes(1);
}

using System.Globalization;
using System.Threading.RateLimiting;

namespace NewsCatalog.Api.Limits;

/// <summary>
/// How many requests of one kind a client may send: a bucket holds what it may send at once, and is filled again at a
/// steady rate (token bucket).
/// </summary>
/// <param name="Name">The kind: <c>read</c> or <c>write</c>.</param>
/// <param name="Setting">The name of the setting with the rate.</param>
/// <param name="PerMinute">The rate; not 0.</param>
/// <param name="Window">In this time an empty bucket is full again.</param>
sealed record Quota(string Name, string Setting, int PerMinute, TimeSpan Window)
{
    int Size { get; } = Math.Max(1, (int)(PerMinute * Window.TotalMinutes));

    /// <summary>After how many seconds a client that has sent too many may send the next.</summary>
    public int RetryAfter => SecondsFor(1);

    /// <summary>The field <c>RateLimit-Policy</c> (draft-ietf-httpapi-ratelimit-headers): so many requests in so many
    /// seconds.</summary>
    public string Policy =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";q={Size};w={SecondsFor(Size)}");

    /// <summary>What a client that has sent too many is told.</summary>
    public string Excess =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"This client has sent more than {Size} requests that {Name} within {SecondsFor(Size)} seconds. "
                + $"The setting {Setting} allows more."
        );

    /// <summary>The field <c>RateLimit</c>: how many are left, and in how many seconds all will be.</summary>
    public string Remaining(long left) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{Name}\";r={left};t={SecondsFor(Size - left)}");

    public TokenBucketRateLimiterOptions ToBucket() =>
        new()
        {
            TokenLimit = Size,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / PerMinute,
            QueueLimit = 0,
        };

    int SecondsFor(long requests) => (int)Math.Ceiling(requests * 60.0 / PerMinute);
}

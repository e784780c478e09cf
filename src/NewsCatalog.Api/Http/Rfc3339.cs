using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Api.Http;

/// <summary>Dates (<c>2026-03-01</c>) and date-times (<c>2026-03-01T09:30:00Z</c>, with any offset) as RFC 3339 writes them, years 1 to 9999.</summary>
static partial class Rfc3339
{
    /// <summary>The moment a text names, or the first one of the day it names; null for null.</summary>
    public static DateTimeOffset? First(string? text) => text is not null && TryParse(text, out var first, out _) ? first : null;

    /// <summary>The moment a text names, or the last one of the day it names; null for null.</summary>
    public static DateTimeOffset? Last(string? text) => text is not null && TryParse(text, out _, out var last) ? last : null;

    public static bool TryParse(string text, out DateTimeOffset first, out DateTimeOffset last)
    {
        (first, last) = (default, default);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            first = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
            last = new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero);
            return true;
        }

        if (!DateTime().IsMatch(text) || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out first))
            return false;
        last = first;
        return true;
    }

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex DateTime();
}

using System.Globalization;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Formats;

/// <summary>Times as the formats write them: RFC 3339, UTC.</summary>
static class FormatTimes
{
    public static string Exact(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);

    /// <summary>No more than the source says: of a day, the date alone.</summary>
    public static string Published(DateTimeOffset time, PublishedPrecision? precision) =>
        precision == PublishedPrecision.Day
            ? time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Exact(time);
}

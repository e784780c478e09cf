using System.Globalization;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Pages;

/// <summary>Times as people read them, in UTC.</summary>
static class PageTimes
{
    /// <summary>No more than the source says: of a day, the date alone.</summary>
    public static string Published(DateTimeOffset time, PublishedPrecision? precision) =>
        precision == PublishedPrecision.Day ? Day(time) : Minute(time);

    public static string Clock(DateTimeOffset time) =>
        time.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>For <c>datetime</c>, where HTML allows three digits of a second at most.</summary>
    public static string Machine(DateTimeOffset time, PublishedPrecision? precision = null) =>
        time.UtcDateTime.ToString(
            precision == PublishedPrecision.Day ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture
        );

    public static string Day(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Minute(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>A month such as <c>2024-05</c>; a year stays as it is.</summary>
    public static string Month(string value) =>
        DateTime.TryParseExact(value, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
            : value;
}

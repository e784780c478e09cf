using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// A date (<c>2026-03-01</c>) or a date-time (<c>2026-03-01T09:30:00Z</c>, with any offset) as RFC 3339 writes them,
/// years 1 to 9999.
/// </summary>
/// <param name="First">The date-time, or the first moment of the day in UTC.</param>
/// <param name="Last">The date-time, or the last moment of the day in UTC.</param>
public sealed partial record Moment(DateTimeOffset First, DateTimeOffset Last) : QueryValue<Moment>, IQueryValue<Moment>
{
    public static QueryValueSchema Schema => QueryValueSchema.Text;

    public static Parsed<Moment> Parse(string text) =>
        Read(text) is { } moment ? moment : new ValueError(Refusal(text));

    static string Refusal(string text) => Read(text.Replace(' ', '+')) is null
        ? "It must be an RFC 3339 date or date-time, such as 2026-03-01 or 2026-03-01T09:30:00Z."
        : "A + in a query means a space; send it as %2B.";

    static Moment? Read(string text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Moment(
                new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
                new DateTimeOffset(day, TimeOnly.MaxValue, TimeSpan.Zero));
        }

        return
            DateTime().IsMatch(text)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out var time
            )
            ? new Moment(time, time)
            : null;
    }

    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z"
    )]
    private static partial Regex DateTime();
}

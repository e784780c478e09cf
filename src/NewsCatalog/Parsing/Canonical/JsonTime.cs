using System.Globalization;
using System.Text.RegularExpressions;
using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>Reads a time, such as that of publication, and its precision.</summary>
static partial class JsonTime
{
    const string Forms = "give a date (2011-03-08) or a time with its zone (2011-03-08T09:00:00Z)";

    /// <param name="time">A date, or a time of RFC 3339, which may lack its seconds; null when it is missing.</param>
    /// <param name="precision">Null when the form of the time decides.</param>
    public static (DateTimeOffset? At, PublishedPrecision? Precision) Read(JsonPart? time, JsonPart? precision)
    {
        var given = precision is null ? (PublishedPrecision?)null : ReadPrecision(precision);
        if (time is null) return (null, given);
        if (Form().Match(time.Text()) is not { Success: true } form) throw time.Invalid($"is no time; {Forms}");
        var ofForm = PrecisionOf(form);
        if (ofForm == PublishedPrecision.Day && given is PublishedPrecision.Minute or PublishedPrecision.Second)
            throw precision!.Invalid("is finer than publishedAt, which is a date; leave it out or give a time");
        if (form.Groups["zone"].Length == 0 && ofForm != PublishedPrecision.Day)
            throw time.Invalid("has no zone; end it with Z or an offset such as +01:00");
        if (form.Groups["fraction"].ValueSpan.ContainsAnyExcept('.', '0'))
            throw time.Invalid("has a fraction of a second; leave the fraction out");
        return (At(form) ?? throw time.Invalid($"is no time of the calendar; {Forms}"), given ?? ofForm);
    }

    static PublishedPrecision ReadPrecision(JsonPart precision) => precision.Text() switch
    {
        "day" => PublishedPrecision.Day,
        "minute" => PublishedPrecision.Minute,
        "second" => PublishedPrecision.Second,
        _ => throw precision.Invalid("is unknown; give day, minute or second"),
    };

    static PublishedPrecision PrecisionOf(Match form) =>
        form.Groups["second"].Length > 0 ? PublishedPrecision.Second
        : form.Groups["minute"].Length > 0 ? PublishedPrecision.Minute
        : PublishedPrecision.Day;

    static DateTimeOffset? At(Match form)
    {
        var minute = form.Groups["minute"] is { Length: > 0 } givenMinute ? givenMinute.Value : "00:00";
        var second = form.Groups["second"] is { Length: > 0 } givenSecond ? givenSecond.Value : ":00";
        var zone = form.Groups["zone"].Value is [not ('Z' or 'z'), ..] offset ? offset : "+00:00";
        return DateTimeOffset.TryParseExact(
            $"{form.Groups["day"].Value}T{minute}{second}{zone}",
            "yyyy-MM-dd'T'HH:mm:sszzz",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time.ToUniversalTime()
            : null;
    }

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + @"([Tt ](?<minute>[0-9]{2}:[0-9]{2})((?<second>:[0-9]{2})(?<fraction>\.[0-9]+)?)?"
            + @"(?<zone>[Zz]|[+-][0-9]{2}:[0-9]{2})?)?\z"
    )]
    private static partial Regex Form();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Parsing.Dates;

/// <summary>The date in the name of a file: <c>2024-05-01-title.md</c>, <c>20240501 title.txt</c>.</summary>
static partial class FileNameDate
{
    const int FirstYear = 1600;
    const int LastYear = 2100;

    /// <summary>The first date of the calendar in the name of the file; its folders do not count.</summary>
    public static DateTimeOffset? TryRead(string sourceName)
    {
        foreach (Match match in Digits().Matches(sourceName[(sourceName.LastIndexOf('/') + 1)..]))
        {
            var (year, month, day) = (Number(match, 1), Number(match, 3), Number(match, 4));
            if (
                year is >= FirstYear and <= LastYear
                && month is >= 1 and <= 12
                && day >= 1
                && day <= DateTime.DaysInMonth(year, month)
            )
            {
                return new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
            }
        }

        return null;
    }

    static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    // The digits on either side belong to a longer number.
    [GeneratedRegex(@"(?<![0-9])([0-9]{4})([-_. ]?)([0-9]{2})\2([0-9]{2})(?![0-9])")]
    private static partial Regex Digits();
}

using System.Numerics;

namespace NewsCatalog.Parsing.Dates;

/// <summary>The month that a word names; one of several where languages do not agree: <c>listopada</c> is November in
/// Polish and October in Croatian. Bit 1 stands for January, bit 12 for December.</summary>
/// <param name="Plain">In languages that write "15 listopada".</param>
/// <param name="Dotted">In languages that write "15. listopada".</param>
readonly record struct NamedMonth(int Plain, int Dotted)
{
    public static NamedMonth Numbered(int month) => new(1 << month, 1 << month);

    public bool IsNone => (Plain | Dotted) == 0;

    /// <summary>What both words name.</summary>
    public NamedMonth And(NamedMonth other) => new(Plain & other.Plain, Dotted & other.Dotted);

    public NamedMonth Or(NamedMonth other) => new(Plain | other.Plain, Dotted | other.Dotted);

    /// <summary>The month, if it has this day. Where languages do not agree, the weekday tells it, or the dot behind
    /// the day; else null.</summary>
    /// <param name="year">Gregorian.</param>
    /// <param name="day">From 1.</param>
    /// <param name="isDotted">A full stop stands behind the day.</param>
    /// <param name="weekdays">Bit 0 for Sunday to bit 6 for Saturday: those that the line may name.</param>
    public int? Of(int year, int day, bool isDotted, int weekdays)
    {
        var months = Plain | Dotted;
        if (!IsOne(months) && OnWeekday(months, year, day, weekdays) is var fitting && IsOne(fitting)) months = fitting;
        if (!IsOne(months)) months = isDotted ? Dotted : Plain;
        if (!IsOne(months)) return null;
        var month = BitOperations.TrailingZeroCount(months);
        return day <= DateTime.DaysInMonth(year, month) ? month : null;
    }

    static int OnWeekday(int months, int year, int day, int weekdays)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (
                day > DateTime.DaysInMonth(year, month)
                || (weekdays & (1 << (int)new DateTime(year, month, day).DayOfWeek)) == 0
            )
            {
                months &= ~(1 << month);
            }
        }

        return months;
    }

    static bool IsOne(int months) => BitOperations.PopCount((uint)months) == 1;
}

using System.Globalization;
using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Dates;

/// <summary>Puts a date together from the tokens of a line; refuses the first token that belongs to no date.</summary>
sealed class DateReading
{
    const int FirstYear = 1500;
    const int LastYear = 2199;

    // The Thai calendar counts from the death of the Buddha: 2567 is 2024.
    const int ThaiYears = 543;

    readonly TimeReading _time = new();
    int? _year, _day;
    bool _spelled, _numberIsMonth, _isDotted, _isThai;
    NamedMonth? _month, _perhaps;
    int _weekdays = DateNames.AnyWeekday;

    /// <summary>Takes one token in lower case; false when no date line has it.</summary>
    public bool Take(string token)
    {
        if (char.IsAsciiDigit(token[0]) || (token[0] is '+' or '-' && token.Length > 1)) return TakeNumber(token);
        var word = WordOf(token);
        if (word.Length == 0) return true;
        _isThai |= word[0] is >= '\u0E00' and <= '\u0E7F';
        if (DateWords.Halves.TryGetValue(word, out var afternoon) && (_time.IsKnown || !char.IsAscii(word[0])))
            return _time.TakeHalf(afternoon);
        if (DateWords.BeforeNumberedMonth.Contains(word)) return _numberIsMonth = true;
        if (DateNames.TryGetWeekday(word, out var weekdays))
            _weekdays &= weekdays;
        if (DateNames.TryGetMonth(word, out var month))
            return TakeMonth(month, mayBeWeekday: weekdays != 0);
        if (weekdays != 0)
            return true;
        if (DateWords.Zones.TryGetValue(word, out var zone))
            return _time.TakeZone(zone);
        return DateNames.IsAround(word) || DateNames.IsAround(word.Split(':')[0]);
    }

    /// <summary>The date, or null when the tokens were none: no day, or no month, or one of two months.</summary>
    public DateLine? Finish()
    {
        if ((_month ?? _perhaps) is not { } named || _day is not { } day) return null;
        if (_year is not { } year) return _spelled && day <= 31 ? new DateLine(null, null, false) : null;
        if (_isThai && year > LastYear) year -= ThaiYears;
        if (year > LastYear || named.Of(year, day, _isDotted, _weekdays) is not { } month) return null;

        var date = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        if (!_time.IsKnown) return new DateLine(date, PublishedPrecision.Day, false);
        return _time.After(date) is { } time ? new DateLine(time, _time.Precision, _time.IsZoneAssumed) : null;
    }

    /// <summary>The token without the marks around it.</summary>
    public static string WordOf(string token) => token.Trim('.', ':', '-', '\'', '/', '_');

    /// <summary>Two words may name one month (تشرين الأول); two months are no date. "mar" is a Tuesday or March: March
    /// where no other word is a month.</summary>
    bool TakeMonth(NamedMonth named, bool mayBeWeekday)
    {
        _spelled = true;
        if (mayBeWeekday)
        {
            _perhaps = named;
            return true;
        }

        _month = _month?.And(named) ?? named;
        return !_month.Value.IsNone;
    }

    bool TakeNumber(string token)
    {
        if (token[0] is '+' or '-') return _time.TakeOffset(token);
        var t = token.IndexOf('t', StringComparison.Ordinal);
        if (t is 10 && token[4] == '-')
            return TakeNumber(token[..10]) && _time.TakeIso(token[11..]);
        if (token.Contains(':') || (token.Contains('h') && !token.EndsWith("th", StringComparison.Ordinal)))
            return _time.Take(token);

        var parts = token.TrimEnd('.', '-', '/').Split('-', '/', '.');
        return parts.Length switch
        {
            1 => TakeWhole(parts[0], isDotted: token.EndsWith('.')),
            2 when parts[1].Length == 4 => TakeWhole(parts[0], isDotted: false)
                && TakeWhole(parts[1], isDotted: false),
            2 => TakeDotted(parts),
            3 => TakeFull(parts, dotted: token.Contains('.')),
            _ => false,
        };
    }

    bool TakeWhole(string number, bool isDotted)
    {
        var digits = number.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'e', 'º', 'ª');
        var suffix = number.Length - digits.Length;
        if (number.EndsWith("pm", StringComparison.Ordinal) || number.EndsWith("am", StringComparison.Ordinal))
        {
            return TryNumber(number[..^2], 12, out var hour)
                && _time.Take(hour, 0)
                && _time.TakeHalf(number[^2] == 'p');
        }

        if (digits.Length == 4 && suffix == 0 && TryNumber(digits, LastYear + ThaiYears, out var year))
            return year >= FirstYear && Set(ref _year, year);
        if (_numberIsMonth)
        {
            _numberIsMonth = false;
            return TryNumber(digits, 12, out var month) && TakeMonth(month);
        }

        _isDotted = isDotted;
        return suffix <= 3 && digits.Length <= 2 && TryNumber(digits, 31, out var day) && day > 0 && Set(ref _day, day);
    }

    // "10.15 Uhr" is a time; two numbers are no date without a year.
    bool TakeDotted(string[] parts) =>
        parts[1].Length == 2
        && TryNumber(parts[0], 23, out var hour)
        && TryNumber(parts[1], 59, out var minute)
        && _time.Take(hour, minute);

    bool TakeFull(string[] parts, bool dotted)
    {
        if (parts[0].Length == 4)
            return Date(parts[0], parts[1], parts[2]);
        if (parts[2].Length != 4 || !TryNumber(parts[0], 31, out var first) || !TryNumber(parts[1], 31, out var second))
            return false;

        // Dots mean day first. 24/09/2009 can only be read one way, and so can 09/24/2009; of 08/09/2009 nobody knows.
        return second > 12
            ? Date(parts[2], parts[0], parts[1])
            : (first > 12 || dotted) && Date(parts[2], parts[1], parts[0]);
    }

    bool Date(string year, string month, string day) =>
        TryNumber(year, LastYear + ThaiYears, out var y)
        && y >= FirstYear
        && TryNumber(month, 12, out var m)
        && TryNumber(day, 31, out var d)
        && d > 0
        && Set(ref _year, y)
        && TakeMonth(m)
        && Set(ref _day, d);

    bool TakeMonth(int month)
    {
        if (month == 0 || _month is not null) return false;
        _month = NamedMonth.Numbered(month);
        return true;
    }

    static bool Set(ref int? part, int value)
    {
        if (part is not null) return false;
        part = value;
        return true;
    }

    internal static bool TryNumber(string digits, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}

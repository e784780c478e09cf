using System.Globalization;
using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Dates;

/// <summary>Puts a date together from the tokens of a line; refuses the first token that belongs to no date.</summary>
sealed class DateReading
{
    int? _year, _month, _day, _hour, _minute, _second;
    double? _zone;
    bool _afternoon, _morning, _spelled;

    /// <summary>Takes one token in lower case; false when no date line has it.</summary>
    public bool Take(string token)
    {
        if (char.IsAsciiDigit(token[0]) || (token[0] is '+' or '-' && token.Length > 1)) return TakeNumber(token);
        var word = token.Trim('.', ':', '-', '\'');
        if (word.Length == 0) return true;
        if (DateWords.Months.TryGetValue(word, out var month)) return TakeMonth(month, word);
        if (_hour is not null && word is "am" or "pm") return TakeHalf(word);
        if (DateWords.Zones.TryGetValue(word, out var zone))
        {
            _zone ??= zone;
            return true;
        }

        return DateWords.Around.Contains(word) || DateWords.Around.Contains(word.Split(':')[0]);
    }

    /// <summary>The date, or null when the tokens were none: no day, or no month.</summary>
    public DateLine? Finish()
    {
        if (_month is not { } month || _day is not { } day) return null;
        if (_year is not { } year) return _spelled && day <= 31 ? new DateLine(null, null, false) : null;
        if (day > DateTime.DaysInMonth(year, month)) return null;

        var date = new DateTimeOffset(year, month, day, 0, 0, 0, TimeSpan.Zero);
        if (_hour is not { } hour || _minute is not { } minute)
            return new DateLine(date, PublishedPrecision.Day, false);
        if (_afternoon && hour < 12)
            hour += 12;
        if (_morning && hour == 12)
            hour = 0;
        if (hour > 23 || minute > 59 || _second > 59)
            return null;
        var time = date.AddHours(hour - (_zone ?? 0)).AddMinutes(minute).AddSeconds(_second ?? 0);
        return new DateLine(
            time,
            _second is null ? PublishedPrecision.Minute : PublishedPrecision.Second,
            ZoneAssumed: _zone is null
        );
    }

    bool TakeMonth(int month, string word)
    {
        // "mar" and "set" are weekdays and words elsewhere; a second month means that this is no date.
        if (_month is not null && _spelled) return DateWords.Around.Contains(word);
        _month = month;
        return _spelled = true;
    }

    bool TakeHalf(string word)
    {
        _afternoon = word == "pm";
        _morning = word == "am";
        return true;
    }

    bool TakeNumber(string token)
    {
        if (token[0] is '+' or '-') return TakeOffset(token);
        var t = token.IndexOf('t', StringComparison.Ordinal);
        if (t is 10 && token[4] == '-')
            return TakeNumber(token[..10]) && TakeIsoTime(token[11..]);
        if (token.Contains(':') || (token.Contains('h') && !token.EndsWith("th", StringComparison.Ordinal)))
            return TakeTime(token);

        var parts = token.TrimEnd('.', '-', '/').Split('-', '/', '.');
        return parts.Length switch
        {
            1 => TakeWhole(parts[0]),
            2 => TakeDotted(parts),
            3 => TakeFull(parts, dotted: token.Contains('.')),
            _ => false,
        };
    }

    bool TakeWhole(string number)
    {
        var digits = number.TrimEnd('s', 't', 'n', 'd', 'r', 'h', 'e', 'º', 'ª');
        var suffix = number.Length - digits.Length;
        if (number.EndsWith("pm", StringComparison.Ordinal) || number.EndsWith("am", StringComparison.Ordinal))
            return TryNumber(number[..^2], 12, out var hour) && TakeClock(hour, 0, null) && TakeHalf(number[^2..]);
        if (digits.Length == 4 && suffix == 0 && TryNumber(digits, 2199, out var year) && year >= 1500)
            return Set(ref _year, year);
        return suffix <= 3 && digits.Length <= 2 && TryNumber(digits, 31, out var day) && day > 0 && Set(ref _day, day);
    }

    // "10.15 Uhr" is a time; two numbers are no date without a year.
    bool TakeDotted(string[] parts) =>
        parts[1].Length == 2
        && TryNumber(parts[0], 23, out var hour)
        && TryNumber(parts[1], 59, out var minute)
        && TakeClock(hour, minute, null);

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
        TryNumber(year, 2199, out var y)
        && y >= 1500
        && TryNumber(month, 12, out var m)
        && m > 0
        && TryNumber(day, 31, out var d)
        && d > 0
        && Set(ref _year, y)
        && Set(ref _month, m)
        && Set(ref _day, d);

    bool TakeIsoTime(string time)
    {
        var zone = time.IndexOfAny(['z', '+', '-']);
        if (zone < 0) return TakeTime(time);
        return TakeTime(time[..zone].Split('.')[0]) && (time[zone] == 'z' ? Utc() : TakeOffset(time[zone..]));
    }

    bool Utc()
    {
        _zone = 0;
        return true;
    }

    bool TakeTime(string token)
    {
        var half = token.EndsWith("am", StringComparison.Ordinal) || token.EndsWith("pm", StringComparison.Ordinal);
        var parts = (half ? token[..^2] : token).TrimEnd('.').Split(':', 'h');
        int minute = 0, second = 0;
        return parts.Length is 2 or 3
            && TryNumber(parts[0], 24, out var hour)
            && (parts[1].Length == 0 || TryNumber(parts[1], 59, out minute))
            && (parts.Length == 2 || TryNumber(parts[2], 59, out second))
            && TakeClock(hour, minute, parts.Length == 3 ? second : null)
            && (!half || TakeHalf(token[^2..]));
    }

    bool TakeClock(int hour, int minute, int? second)
    {
        if (_hour is not null) return false;
        (_hour, _minute, _second) = (hour, minute, second);
        return true;
    }

    bool TakeOffset(string token)
    {
        var digits = token[1..].Replace(":", "", StringComparison.Ordinal);
        if (_hour is null || digits.Length is not (2 or 4) || !TryNumber(digits, 1400, out var number)) return false;
        var hours = digits.Length == 2 ? number : (number / 100) + (number % 100 / 60.0);
        _zone = token[0] == '-' ? -hours : hours;
        return true;
    }

    static bool Set(ref int? part, int value)
    {
        if (part is not null) return false;
        part = value;
        return true;
    }

    static bool TryNumber(string digits, int most, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}

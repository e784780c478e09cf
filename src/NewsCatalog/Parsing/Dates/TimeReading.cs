using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Dates;

/// <summary>The time of day in a date line, with its zone.</summary>
sealed class TimeReading
{
    int? _hour, _minute, _second;
    double? _zone;
    bool _afternoon, _morning;

    public bool IsKnown => _hour is not null;

    public PublishedPrecision Precision => _second is null ? PublishedPrecision.Minute : PublishedPrecision.Second;

    public bool IsZoneAssumed => _zone is null;

    /// <summary>The time on a day, in UTC; null when no clock shows it.</summary>
    public DateTimeOffset? After(DateTimeOffset day)
    {
        if (_hour is not { } hour || _minute is not { } minute) return null;
        if (_afternoon && hour < 12)
            hour += 12;
        if (_morning && hour == 12)
            hour = 0;
        return hour > 23 || minute > 59 || _second > 59
            ? null
            : day.AddHours(hour - (_zone ?? 0)).AddMinutes(minute).AddSeconds(_second ?? 0);
    }

    /// <summary>Takes "10:30", "10h30", "10:30:15pm".</summary>
    public bool Take(string token)
    {
        var half = token.EndsWith("am", StringComparison.Ordinal) || token.EndsWith("pm", StringComparison.Ordinal);
        var parts = (half ? token[..^2] : token).TrimEnd('.').Split(':', 'h');
        int minute = 0, second = 0;
        return parts.Length is 2 or 3
            && DateReading.TryNumber(parts[0], 24, out var hour)
            && (parts[1].Length == 0 || DateReading.TryNumber(parts[1], 59, out minute))
            && (parts.Length == 2 || DateReading.TryNumber(parts[2], 59, out second))
            && Take(hour, minute, parts.Length == 3 ? second : null)
            && (!half || TakeHalf(token[^2] == 'p'));
    }

    /// <summary>Takes what stands behind the T of ISO 8601.</summary>
    public bool TakeIso(string time)
    {
        var zone = time.IndexOfAny(['z', '+', '-']);
        if (zone < 0) return Take(time);
        return Take(time[..zone].Split('.')[0]) && (time[zone] == 'z' ? TakeZone(0) : TakeOffset(time[zone..]));
    }

    public bool Take(int hour, int minute, int? second = null)
    {
        if (_hour is not null) return false;
        (_hour, _minute, _second) = (hour, minute, second);
        return true;
    }

    /// <summary>Takes "am" or "pm" in any language.</summary>
    public bool TakeHalf(bool afternoon)
    {
        (_afternoon, _morning) = (afternoon, !afternoon);
        return true;
    }

    /// <summary>Takes the hours of a named zone east of Greenwich; the first zone counts.</summary>
    public bool TakeZone(double hours)
    {
        _zone ??= hours;
        return true;
    }

    /// <summary>Takes "+02:00", "-0500", "+02".</summary>
    public bool TakeOffset(string token)
    {
        var digits = token[1..].Replace(":", "", StringComparison.Ordinal);
        if (_hour is null || digits.Length is not (2 or 4) || !DateReading.TryNumber(digits, 1400, out var number))
            return false;
        var hours = digits.Length == 2 ? number : (number / 100) + (number % 100 / 60.0);
        _zone = token[0] == '-' ? -hours : hours;
        return true;
    }
}

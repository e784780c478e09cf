using System.Globalization;
using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace NewsCatalog.Api.Hosting;

/// <summary>
/// Writes control characters, line separators and marks of writing direction in logged texts as <c>\u000A</c>: a file's
/// name or a foreign message may hold them, and must not look like another line of the log.
/// </summary>
sealed class EscapedControlCharacters : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        List<LogEventProperty>? escaped = null;
        foreach (var (name, value) in logEvent.Properties)
        {
            if (value is ScalarValue { Value: string text } && text.Any(NeedsEscape))
                (escaped ??= []).Add(new LogEventProperty(name, new ScalarValue(Escape(text))));
        }

        foreach (var property in escaped ?? []) logEvent.AddOrUpdateProperty(property);
    }

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            if (NeedsEscape(character)) escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    static bool NeedsEscape(char character) =>
        char.IsControl(character)
        || character
            is '\u2028'
                or '\u2029'
                or '\u061C'
                or '\u200E'
                or '\u200F'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCatalog.Parsing.Dates;

/// <summary>The words and numbers of a line that may be a date: in lower case, digits of every script as ASCII digits,
/// whatever stands between day, month and year.</summary>
static partial class DateTokens
{
    static readonly char[] Separators =
    [
        ' ', ',', '(', ')', '[', ']', '|', '·', '•', '–', '—', ';', '،', '؛', '၊', '፣', '，', '、', '（', '）',
    ];

    /// <summary>Whether a digit of any script stands in the text.</summary>
    public static bool HasDigit(string text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') || text.Any(char.IsDigit);

    public static string[] Of(string text)
    {
        text = WithAsciiDigits(text.ToLowerInvariant())
            .Replace("a.m.", "am", StringComparison.Ordinal)
            .Replace("p.m.", "pm", StringComparison.Ordinal)
            .Replace('’', '\'')
            .Replace('ʼ', '\'');
        text = Year().Replace(text, "-");
        text = Month().Replace(text, "-");
        text = Day().Replace(text, " ");
        text = Clock().Replace(text, "$1:$2 ");
        text = Spaced().Replace(text, "$1$2$3$2$4");
        return Border().Replace(text, " ").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
    }

    static string WithAsciiDigits(string text) =>
        text.AsSpan().ContainsAnyExceptInRange('\0', '\u065F')
            ? string.Create(text.Length, text, (digits, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                {
                    var value = char.IsDigit(from[at]) ? CharUnicodeInfo.GetDecimalDigitValue(from[at]) : -1;
                    digits[at] = value >= 0 ? (char)('0' + value) : from[at];
                }
            })
            : text;

    // Chinese, Japanese and Korean: 2024年5月3日, 2024년 5월 3일, 10時30分.
    [GeneratedRegex("(?<=[0-9]) ?[年년] ?")]
    private static partial Regex Year();

    [GeneratedRegex("(?<=[0-9]) ?[月월] ?(?=[0-9])")]
    private static partial Regex Month();

    [GeneratedRegex("(?<=[0-9]) ?[日号號일]")]
    private static partial Regex Day();

    [GeneratedRegex("([0-9]{1,2}) ?[时時点點시] ?([0-9]{1,2}) ?[分분]")]
    private static partial Regex Clock();

    // "3. 5. 2024", "2024. 05. 03."
    [GeneratedRegex("(?<![0-9])([0-9]{1,4}) ?([-./]) ?([0-9]{1,2}) ?\\2 ?([0-9]{1,4})(?![0-9])")]
    private static partial Regex Spaced();

    // Between a number and a word: "3-May-2024", "3.Mai.2024", "03MAY2024". A zone keeps its offset, and "1st",
    // "10h30" and "T10:30Z" stay whole.
    [GeneratedRegex(
        @"(?<=[\p{L}\p{M}])(?<!utc|gmt)[-/._]+(?=[0-9])|(?<=[0-9])[-/._]+(?=\p{L})"
            + @"|(?<=[0-9])(?=[\p{L}\p{M}]{3})|(?<=[\p{L}\p{M}]{3})(?<!utc|gmt)(?=[0-9])"
            + @"|(?<=[0-9])(?=[\u0370-\uFFFF-[\P{L}]])|(?<=[\u0370-\uFFFF-[\P{L}]])(?=[0-9])"
    )]
    private static partial Regex Border();
}

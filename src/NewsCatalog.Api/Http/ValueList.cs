using NewsCatalog.Articles;

namespace NewsCatalog.Api.Http;

/// <summary>
/// Reads the values of an exact filter: <c>a,b</c> is a or b, <c>-c</c> is not c, and quotes keep a comma, a hyphen at the beginning or
/// (doubled) a quote: <c>"Doe, Jane"</c>.
/// </summary>
static class ValueList
{
    const int MaxValues = 100;

    /// <summary>Null for null; the text has been validated.</summary>
    public static ValueFilter? Parse(string? text) => text is not null && TryParse(text, out var choice, out _) ? choice : null;

    public static bool TryParse(string text, out ValueFilter choice, out string objection)
    {
        var (any, none, at) = (new List<string>(), new List<string>(), 0);
        choice = new ValueFilter(any, none);
        while (at <= text.Length)
        {
            var excluded = at < text.Length && text[at] == '-';
            if (excluded) at++;
            if (Value(text, ref at) is not { Length: > 0 } value)
            {
                objection = at > text.Length ? "A quote is not closed." : "A value is empty.";
                return false;
            }

            (excluded ? none : any).Add(value);
            if (at < text.Length && text[at] != ',')
            {
                objection = $"After a closing quote there must be a comma, not '{text[at]}'.";
                return false;
            }

            at++;
        }

        objection = any.Count + none.Count > MaxValues ? $"It has more than {MaxValues} values." : "";
        return objection.Length == 0;
    }

    static string? Value(string text, ref int at)
    {
        if (at < text.Length && text[at] == '"') return Quoted(text, ref at);
        var (start, end) = (at, text.IndexOf(',', at));
        at = end < 0 ? text.Length : end;
        return text[start..at].Trim();
    }

    static string? Quoted(string text, ref int at)
    {
        var value = new System.Text.StringBuilder();
        while (true)
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0) break;
            value.Append(text, at + 1, end - at - 1);
            at = end + 1;
            if (at == text.Length || text[at] != '"') return value.ToString();
            value.Append('"');
        }

        at = text.Length + 1;
        return null;
    }
}

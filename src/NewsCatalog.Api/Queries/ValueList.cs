using System.Text;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// The values of an exact filter: <c>a,b</c> is a or b, <c>-c</c> is not c, and quotes keep a comma, a hyphen at the
/// beginning or (doubled) a quote: <c>"Doe, Jane"</c>. <c>none</c> without quotes stands for articles without a value.
/// </summary>
public sealed record ValueList(ValueFilter Filter) : QueryValue<ValueList>, IQueryValue<ValueList>
{
    const int MaxValues = 100;
    const string None = "none";

    public static QueryValueSchema Schema => QueryValueSchema.Text;

    public static Parsed<ValueList> Parse(string text)
    {
        var (any, none) = (new List<string>(), new List<string>());
        if (Read(text, any, none) is { } refusal) return new ValueError(refusal);
        return any.Count + none.Count <= MaxValues
            ? new ValueList(new ValueFilter(any, none))
            : new ValueError($"It has more than {MaxValues} values.");
    }

    /// <summary>The text that means one value alone.</summary>
    public static string TextOf(string value) => value switch
    {
        ArticleFields.Absent => None,
        None => Quote(value),
        _ when value[0] == '-' || value.AsSpan().IndexOfAny(',', '"') >= 0 || value.Trim() != value => Quote(value),
        _ => value,
    };

    static string Quote(string value) => $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static string? Read(string text, List<string> any, List<string> none)
    {
        for (var at = 0; at <= text.Length; at++)
        {
            var excluded = at < text.Length && text[at] == '-';
            if (excluded) at++;
            var isQuoted = at < text.Length && text[at] == '"';
            if (Value(text, ref at) is not { Length: > 0 } value)
                return at > text.Length ? "A quote is not closed." : "A value is empty.";
            (excluded ? none : any).Add(!isQuoted && value == None ? ArticleFields.Absent : value);
            if (at < text.Length && text[at] != ',')
                return $"After a closing quote there must be a comma, not '{text[at]}'.";
        }

        return null;
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
        var value = new StringBuilder();
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

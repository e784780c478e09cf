using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Parsing;

/// <summary>The dateline that a lead may begin with: "LONDON (Reuters) -", "PARIS, March 8 —".</summary>
static class DatelinePrefix
{
    const int Longest = 80;

    /// <summary>The dateline without its dash, or null. The lead keeps it: values are as written.</summary>
    public static string? TryRead(string lead)
    {
        var dash = lead.AsSpan(0, Math.Min(lead.Length, Longest)).IndexOfAny("–—-_");
        while (dash > 0 && !IsSeparator(lead, dash))
        {
            var next = lead.AsSpan(dash + 1, Math.Min(lead.Length, Longest) - dash - 1).IndexOfAny("–—-_");
            dash = next < 0 ? -1 : dash + 1 + next;
        }

        if (dash <= 0) return null;
        var prefix = lead[..dash].TrimEnd('-', '–', '—', '_', ' ');
        return IsPlace(prefix) ? prefix : null;
    }

    /// <summary>What follows the dateline in its lead; the lead itself when it does not begin with it, or has nothing
    /// else.</summary>
    public static string Without(string? dateline, string lead)
    {
        if (dateline is null || !lead.StartsWith(dateline, StringComparison.Ordinal)) return lead;
        return lead[dateline.Length..].TrimStart(' ', '-', '–', '—', '_') is { Length: > 0 } rest ? rest : lead;
    }

    static bool IsSeparator(string lead, int dash) =>
        (lead[dash - 1] is ' ' or ')' || lead[dash] is '—' or '_')
        && dash + 1 < lead.Length
        && (lead[dash + 1] is ' ' or '-' or '_' || lead[dash] is '—' or '_');

    /// <summary>A place in capitals, or any place with an agency in brackets.</summary>
    static bool IsPlace(string prefix)
    {
        if (prefix.Length < 3 || !char.IsUpper(prefix[0]))
            return false;
        var word = prefix.AsSpan(
            0,
            Math.Max(0, prefix.AsSpan().IndexOfAny(" ,(/") is var end and >= 0 ? end : prefix.Length)
        );
        if (prefix.EndsWith(')') && prefix.Contains('('))
            return Words.Count(prefix) <= 8;
        return word.Length >= 3 && !word.ContainsAnyInRange('a', 'z') && Words.Count(prefix) <= 7;
    }
}

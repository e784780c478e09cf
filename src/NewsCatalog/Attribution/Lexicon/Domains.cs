using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution.Lexicon;

/// <summary>Names that are internet domains: "Coastnews24.com", "Sportal.bg".</summary>
static class Domains
{
    static readonly WordSet _generic = new("com net org info news press media tv fm online");

    // Under .com there are more shops than newspapers: only a word for news tells them apart.
    static readonly string[] _stems =
    [
        "news", "press", "times", "post", "media", "radio", "24", "gazet", "tribun", "journal", "daily", "herald",
        "portal", "zeitung", "blatt", "report", "sport",
    ];
    static readonly WordSet _notNews = new("gov edu mil ac");

    /// <summary>Whether a word is a domain at all.</summary>
    public static bool IsDomain(ReadOnlySpan<char> word)
    {
        var point = word.LastIndexOf('.');
        if (point < 3 || word[..point].ContainsAny(' ', '/')) return false;
        var top = word[(point + 1)..];
        return IsLowerCase(top) && (top.Length == 2 || _generic.Contains(top)) && !IsOffice(word[..point]);
    }

    /// <summary>Whether the domain speaks of news: "Coastnews24.com", "Rynek.info".</summary>
    public static bool SpeaksOfNews(ReadOnlySpan<char> domain) =>
        domain[(domain.LastIndexOf('.') + 1)..] is "news" or "press" or "media" or "info" || HasStem(domain);

    /// <summary>Whether the domain is that of a country: a newspaper's as often as not.</summary>
    public static bool IsOfCountry(ReadOnlySpan<char> domain) =>
        domain.LastIndexOf('.') == domain.Length - 3 && char.IsUpper(domain[0]);

    static bool HasStem(ReadOnlySpan<char> word)
    {
        foreach (var stem in _stems)
        {
            if (word.Contains(stem, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    static bool IsOffice(ReadOnlySpan<char> host) => _notNews.Contains(host[(host.LastIndexOf('.') + 1)..]);

    static bool IsLowerCase(ReadOnlySpan<char> word) => word.Length > 1 && !word.ContainsAnyExceptInRange('a', 'z');
}

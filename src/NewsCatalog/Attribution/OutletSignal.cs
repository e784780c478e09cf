using System.Buffers;
using NewsCatalog.Attribution.Lexicon;
using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Tells at the speed of a scan that a text cannot name an outlet, which is so of most prose.</summary>
static class OutletSignal
{
    static readonly SearchValues<char> _capitals = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789ÁÀÂÄÅÆÇÉÈÊËÍÎÑÓÔÖØÚÜ"
    );

    // Nouns that vouch for any name, and the few names that begin with a small letter.
    static readonly SearchValues<string> _nouns = SearchValues.Create(
        [
            "paper", "tabloid", "broadsheet", "magazine", "broadcaster", "newswire", "agenc", "service", "site",
            "outlet", "channel", "portal", "network", "station", "program", "blog ", "show ", "daily", "weekly",
            "publication", "media ", "radio", "TV ", "television", "via ", "eNCA", "n-tv", "openDemocracy", "bdnews24",
            "amaBhungane", "iStories", "t-online", "inews", ".com", ".net", ".info", ".news", ".co.",
        ],
        StringComparison.Ordinal);

    public static bool IsIn(string text) => text.AsSpan().ContainsAny(_nouns) || HasOutletWord(text);

    static bool HasOutletWord(string text)
    {
        var position = 0;
        while (true)
        {
            var step = text.AsSpan(position).IndexOfAny(_capitals);
            if (step < 0) return false;
            var start = position + step;
            position = Tokenizer.WordEnd(text, start);
            var isWordStart = start == 0 || !char.IsLetterOrDigit(text[start - 1]);
            if (isWordStart && MayBeOutlet(text.AsSpan(start, position - start))) return true;
        }
    }

    static bool MayBeOutlet(ReadOnlySpan<char> word) =>
        OutletLexicon.MayBeginWith(word)
        || OutletShape.MayContain(word)
        || Networks.IsNumberedStation(word)
        || Domains.IsDomain(word);
}

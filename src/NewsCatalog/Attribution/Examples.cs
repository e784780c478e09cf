using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Outlets given as examples: "according to media outlets including X", "reported by newspapers such as
/// X".</summary>
static class Examples
{
    const int Reach = 8;

    static readonly WordSet _media = new("""
        media outlets newspapers papers agencies broadcasters sites websites organisations organizations publications
        channels reports dailies weeklies magazines portals stations networks tabloids
        """);

    /// <summary>The cue whose list of examples begins after <paramref name="last"/>, or null.</summary>
    public static Cue? Cue(Prose prose, int last)
    {
        if (!IsOpening(prose, last)) return null;
        var hasMedia = false;
        for (var index = last - 1; index >= last - Reach; index--)
        {
            if (hasMedia && prose.Is(index, "to") && prose.Is(index - 1, "according"))
                return new Cue(index - 1, last);
            if (hasMedia && prose.Is(index, "by") && IsReported(prose, index - 1)) return new Cue(index - 1, last);
            if (hasMedia && prose.Is(index, "told")) return new Cue(index, last);
            hasMedia |= prose.IsIn(index, _media);
        }

        return null;
    }

    /// <summary>Whether the words that open a list of examples end at <paramref name="last"/>.</summary>
    public static bool IsOpening(Prose prose, int last) =>
        prose.Is(last, "including")
        || (prose.Is(last, "as") && prose.Is(last - 1, "such"))
        || (prose.Is(last, "them") && prose.Is(last - 1, "among"));

    static bool IsReported(Prose prose, int index) =>
        prose.Word(index) is "reported" or "quoted" or "cited" or "seen";
}

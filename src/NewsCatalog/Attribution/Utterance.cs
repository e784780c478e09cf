using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>Things that carry information to or through an outlet: a statement, a letter, footage.</summary>
static class Utterance
{
    const int Reach = 7;

    static readonly WordSet _utterances = new("""
        statement statements comment comments remarks interview interviews email emails letter letters document
        documents figures data text message messages response reply testimony memo recording recordings video videos
        footage copy files information report reports article articles story stories op-ed essay piece column news
        images photos photographs pictures list transcript excerpts extracts details investigation editorial poll survey
        audio tally tallies count database
        """);

    static readonly WordSet _books = new("""
        book books novel novels album albums comic comics game games song songs poem poems guide guides novella fiction
        memoir work works writing writings cartoon cartoons
        """);

    public static bool Precedes(Prose prose, int index) => HasAny(prose, index - Reach, index - 1, _utterances);

    public static bool Follows(Prose prose, int index) =>
        prose.Is(index + 1, "that") || HasAny(prose, index + 1, index + Reach, _utterances);

    public static bool IsBookBefore(Prose prose, int index) => HasAny(prose, index - Reach, index - 1, _books);

    static bool HasAny(Prose prose, int first, int last, WordSet words)
    {
        for (var index = first; index <= last; index++)
        {
            if (prose.IsIn(index, words)) return true;
        }

        return false;
    }
}

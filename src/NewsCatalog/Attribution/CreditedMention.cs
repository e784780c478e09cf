using NewsCatalog.Attribution.Tokens;

namespace NewsCatalog.Attribution;

/// <summary>A credited mention while it is being put together.</summary>
sealed class CreditedMention(OutletPhrase phrase, Cue cue)
{
    readonly List<string> _via = [];

    public OutletPhrase Phrase => phrase;

    public Cue Cue => cue;

    /// <summary>The first token of the quoted phrase.</summary>
    public int First { get; private set; } = Math.Min(phrase.First, cue.First);

    /// <summary>The last token of the quoted phrase.</summary>
    public int Last { get; private set; } = Math.Max(phrase.Last, cue.Last);

    /// <summary>Adds a relay, whose wording spans the tokens <paramref name="first"/> to
    /// <paramref name="last"/>.</summary>
    public void AddVia(string outlet, int first, int last)
    {
        if (!_via.Contains(outlet)) _via.Add(outlet);
        First = Math.Min(First, first);
        Last = Math.Max(Last, last);
    }

    public CitedSource ToCitedSource(Prose prose)
    {
        var mention = phrase.Mention;
        var name = prose.Text(mention.First, mention.Last);
        var quote = prose.Text(First, Last);
        return new CitedSource(
            name,
            _via,
            prose.Text(cue.First, cue.Last),
            prose[mention.First].Start,
            name.Length,
            quote
        );
    }
}

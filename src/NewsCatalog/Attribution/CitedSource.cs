namespace NewsCatalog.Attribution;

/// <summary>
/// A news outlet that one piece of prose credits ("according to X (via Y)"). <c>Start</c> and <c>Length</c> span the
/// name as written, in UTF-16 code units of the text it was found in; <c>Via</c> lists the outlets it was relayed by;
/// <c>Cue</c> is the wording that gives credit; <c>Quote</c> is the whole phrase.
/// </summary>
public sealed record CitedSource(
    string Name,
    IReadOnlyList<string> Via,
    string Cue,
    int Start,
    int Length,
    string Quote
);

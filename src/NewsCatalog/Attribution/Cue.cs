namespace NewsCatalog.Attribution;

/// <summary>The tokens that give credit, such as "according to".</summary>
readonly record struct Cue(int First, int Last);

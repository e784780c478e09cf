using NewsCatalog.Text;

namespace NewsCatalog.Articles;

/// <summary>A name, or with <c>*</c> at its beginning or end the names that contain, begin or end so:
/// <c>*doe*</c>.</summary>
readonly record struct NamePattern(bool BeginsAnyhow, string Text, bool EndsAnyhow)
{
    const char Wildcard = '*';

    public bool IsName => !BeginsAnyhow && !EndsAnyhow;

    public static NamePattern Of(string key) =>
        new(key.StartsWith(Wildcard), key.Trim(Wildcard), key.EndsWith(Wildcard));

    public static NamePattern Containing(string text) => new(BeginsAnyhow: true, text, EndsAnyhow: true);

    /// <summary>The same for names that are compared in folded form, see <see cref="FoldedText"/>.</summary>
    public NamePattern Folded() => this with { Text = Text.Length == 0 ? "" : Bounded(FoldedText.Of(Text)) };

    public bool Fits(string name) => (BeginsAnyhow, EndsAnyhow) switch
    {
        (true, true) => name.Contains(Text, StringComparison.Ordinal),
        (true, false) => name.EndsWith(Text, StringComparison.Ordinal),
        (false, true) => name.StartsWith(Text, StringComparison.Ordinal),
        _ => name == Text,
    };

    public override string ToString() => $"{Mark(BeginsAnyhow)}{Text}{Mark(EndsAnyhow)}";

    string Bounded(string folded) => IsName ? BoundedKey.Of(folded) : folded;

    static string Mark(bool anyhow) => anyhow ? $"{Wildcard}" : "";
}

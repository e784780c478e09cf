using NewsCatalog.Articles;

namespace NewsCatalog.Data.Reading;

/// <summary>The pattern of SQL's LIKE for names that contain, begin or end so.</summary>
static class LikePattern
{
    public const string Escape = "\\";

    public static string Of(NamePattern pattern) =>
        $"{Mark(pattern.BeginsAnyhow)}{Escaped(pattern.Text)}{Mark(pattern.EndsAnyhow)}";

    static string Mark(bool anyhow) => anyhow ? "%" : "";

    static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}

using System.Text.RegularExpressions;

namespace NewsCatalog.Search.Grammar;

/// <summary>What of the name of a file is searched: its path, without the endings that most files have.</summary>
static partial class SourceWords
{
    /// <summary>The name without its ending, or as it is when nothing else is in it.</summary>
    public static string Of(string sourceName)
    {
        var name = sourceName[..Ending().Match(sourceName).Index];
        return name.Any(char.IsLetterOrDigit) ? name : sourceName;
    }

    /// <summary>The text as it is searched in a field.</summary>
    public static string Within(SearchField? field, string text) => field is SearchField.Source ? Of(text) : text;

    [GeneratedRegex(@"(\s*\.(txt|text|md|markdown))*$", RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}

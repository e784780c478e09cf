using System.Text.RegularExpressions;

namespace NewsCatalog.Search.Grammar;

/// <summary>What other search engines understand and this grammar does not, and what to write instead.</summary>
static partial class ForeignSyntax
{
    public const string NoRanges = "There are no ranges; the parameters 'from' and 'to' limit the time.";

    /// <summary>Where such syntax stands in a word, and why it is refused; null where there is none.</summary>
    /// <param name="word">The word as it was written.</param>
    /// <param name="before">The character before it.</param>
    public static (int At, string Reason)? In(string word, char? before)
    {
        if (word[0] == '~' && before == '"')
        {
            return (0, "There is no distance between words; in quotes they stand in a row, without quotes anywhere.");
        }

        if (Weight().Match(word) is { Success: true } weight && (weight.Index > 0 || before is '"' or ')'))
            return (weight.Index, $"Words have no weights; leave out '{weight.Value}'.");
        if (Errors().Match(word) is { Success: true } errors)
            return (errors.Index, $"'~' takes no number; write '{word[..errors.Index]}~'.");
        return Wildcard().Match(word) switch
        {
            { Success: false } => null,
            { Value: "*" } star =>
                (star.Index, "'*' goes behind the first letters of a word, as in 'geo*', not before others."),
            var mark => (
                mark.Index,
                "There is no '?' for one letter; write the first letters and '*', or the whole word and '~'."
            ),
        };
    }

    /// <summary>Whether a range of values begins here.</summary>
    public static bool IsRange(string text, int at) => Range().IsMatch(text, at);

    /// <summary>What to say of a word that is an operator elsewhere, and is searched or ignored here.</summary>
    public static string? HintAt(string word) => word switch
    {
        "or" => "`or` is searched as a word; write OR in capitals for either.",
        "and" => "`and` is searched as a word; leave it out, since all words must be there.",
        "not" => "`not` is searched as a word; write NOT in capitals to leave out what is behind it.",
        "||" => "`||` means nothing; write OR for either.",
        "&&" => "`&&` means nothing; all words must be there without it.",
        _ => null,
    };

    [GeneratedRegex(@"\^[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Weight();

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])~[0-9.]*[0-9]$")]
    private static partial Regex Errors();

    [GeneratedRegex(@"[*?](?=[\p{L}\p{N}])")]
    private static partial Regex Wildcard();

    [GeneratedRegex(@"\G[\[{][^\]}]*\sTO\s")]
    private static partial Regex Range();
}

using ICU4N.Text;

namespace NewsCatalog.Search.Analysis;

/// <summary>Spells traditional Chinese characters as simplified ones, by the rules of ICU.</summary>
static class ChineseCharacters
{
    const char First = '\u3400';
    const char Last = '\u9FFF';

    /// <summary>One for each character from <see cref="First"/> on, with a space behind it. Made when a text first has
    /// one: to load the rules takes half a second.</summary>
    static readonly Lazy<string> Simplified = new(Convert);

    public static char Simplify(char character) =>
        character is >= First and <= Last ? Simplified.Value[2 * (character - First)] : character;

    // Twice, because the rules make 苧 of 薴 and 苎 of 苧. With spaces, because a few rules are for two characters in a
    // row.
    static string Convert()
    {
        var rules = Transliterator.GetInstance("Traditional-Simplified");
        var all = string.Join(' ', Enumerable.Range(First, Last - First + 1).Select(character => (char)character));
        return rules.Transliterate(rules.Transliterate(all));
    }
}

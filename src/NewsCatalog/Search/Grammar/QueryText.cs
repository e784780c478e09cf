using System.Globalization;
using System.Text;

namespace NewsCatalog.Search.Grammar;

/// <summary>The text of a search, read from left to right.</summary>
sealed class QueryText
{
    readonly List<string> _hints = [];
    readonly bool _isLenient;
    readonly string _text;

    /// <exception cref="QuerySyntaxException">The text is too long and not read leniently.</exception>
    public QueryText(string text, bool isLenient)
    {
        (_text, _isLenient) = (text, isLenient);
        if (text.Length <= SearchQuery.MaxLength) return;
        var most = SearchQuery.MaxLength.ToString("N0", CultureInfo.InvariantCulture);
        Refuse(SearchQuery.MaxLength, $"A search has at most {most} characters.");
        _text = text[..SearchQuery.MaxLength];
        Hint($"Only the first {most} characters are searched.");
    }

    /// <summary>Where the next character stands.</summary>
    public int At { get; set; }

    public bool IsAtEnd => At == _text.Length;

    public char Next => _text[At];

    public char? Before => At == 0 ? null : _text[At - 1];

    /// <summary>What was hinted at; null for nothing.</summary>
    public string? Hints => _hints.Count == 0 ? null : string.Join(' ', _hints.Distinct());

    public void Hint(string hint) => _hints.Add(hint);

    /// <summary>Refuses what cannot be understood; a lenient reader goes on as well as it can.</summary>
    public void Refuse(int at, string reason)
    {
        if (!_isLenient) throw QuerySyntaxException.At(at, reason);
    }

    /// <summary>Whether a space or the end of the text is behind the next character.</summary>
    public bool IsNextAlone => At + 1 == _text.Length || char.IsWhiteSpace(_text[At + 1]);

    /// <summary>Whether this operator is next.</summary>
    public bool Is(string name) =>
        string.CompareOrdinal(_text, At, name, 0, name.Length) == 0
        && (At + name.Length == _text.Length || IsEnd(_text[At + name.Length]));

    /// <summary>Whether a ')' is next that closes something, or that is refused.</summary>
    public bool IsClosing(int depth) => Next == ')' && (depth > 0 || !_isLenient);

    /// <summary>Whether a range of values is behind the next character.</summary>
    public bool IsRangeNext => ForeignSyntax.IsRange(_text, At + 1);

    public bool SkipSpace()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Next)) At++;
        return !IsAtEnd;
    }

    /// <summary>What was read from a place on.</summary>
    public string From(int start) => _text[start..At];

    /// <summary>Reads to the end of a word, or to a ':' with a word behind it.</summary>
    public bool ReadToColon()
    {
        while (!IsAtEnd && !IsEnd(Next) && Next != ':') At++;
        return !IsAtEnd && Next == ':' && !IsNextAlone;
    }

    public void ReadWord()
    {
        while (!IsAtEnd && !IsEnd(Next)) At++;
    }

    /// <summary>Reads to the quote that closes, and says whether there is one.</summary>
    public bool ReadQuoted(out string quoted)
    {
        var read = new StringBuilder();
        for (At++; !IsAtEnd && Next != '"'; At++)
        {
            if (Next == '\\' && At + 1 < _text.Length && _text[At + 1] is '"' or '\\') At++;
            read.Append(Next);
        }

        quoted = read.ToString();
        if (IsAtEnd) return false;
        At++;
        return true;
    }

    static bool IsEnd(char character) => char.IsWhiteSpace(character) || character is '(' or ')' or '"';
}

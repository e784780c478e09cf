namespace NewsCatalog.Attribution.Tokens;

/// <summary>Cuts prose into words and marks, in one pass. "France-Presse", "U.S." and "Gawker.com" are one word
/// each.</summary>
static class Tokenizer
{
    public static List<Token> Tokenize(string text, WordSet? elided = null)
    {
        var tokens = new List<Token>(text.Length / 5 + 4);
        var position = 0;
        while (position < text.Length)
        {
            var character = text[position];
            if (char.IsWhiteSpace(character))
            {
                position++;
                continue;
            }

            var end = char.IsLetterOrDigit(character) ? WordEnd(text, position) : position + 1;
            var apostrophe = elided is null ? -1 : ElisionAt(text, position, end, elided);
            if (apostrophe > 0) end = apostrophe;
            var token = new Token(position, end - position, KindOf(text, position));
            if (token.Kind == TokenKind.Possessive && end < text.Length && text[end] == 's')
                token = token with { Length = 2 };
            tokens.Add(token);
            position = apostrophe > 0 ? apostrophe + 1 : token.End;
        }

        return tokens;
    }

    // The apostrophe of "l'agence", which belongs to neither word; -1 where there is none.
    static int ElisionAt(string text, int start, int end, WordSet elided)
    {
        var length = text.AsSpan(start, end - start).IndexOfAny('\'', '’');
        return length > 0 && elided.Contains(text.AsSpan(start, length)) ? start + length : -1;
    }

    static TokenKind KindOf(string text, int position)
    {
        var character = text[position];
        if (char.IsUpper(character)) return TokenKind.Capital;
        if (char.IsDigit(character)) return TokenKind.Number;
        if (char.IsLetter(character)) return char.IsLower(character) ? TokenKind.Lower : TokenKind.Capital;
        return IsPossessive(text, position) ? TokenKind.Possessive : TokenKind.Mark;
    }

    static bool IsApostrophe(char character) => character is '\'' or '’';

    // "Guardian's" and "Reuters'"; the apostrophe that closes a quotation after any other letter is a mark.
    static bool IsPossessive(string text, int position)
    {
        if (!IsApostrophe(text[position]) || position == 0) return false;
        var before = text[position - 1];
        if (!char.IsLetterOrDigit(before)) return false;
        var hasS = position + 1 < text.Length && text[position + 1] == 's';
        return hasS ? !IsLetterAt(text, position + 2) : before == 's';
    }

    /// <summary>The end of the word that starts at <paramref name="start"/>.</summary>
    public static int WordEnd(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && (IsWordCharacter(text[position]) || IsInnerMark(text, start, position)))
            position++;
        return EndsWithAbbreviationPoint(text, start, position) ? position + 1 : position;
    }

    static bool IsWordCharacter(char character) =>
        char.IsLetterOrDigit(character)
        || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    static bool IsLetterAt(string text, int position) => position < text.Length && char.IsLetter(text[position]);

    static bool IsInnerMark(string text, int start, int position)
    {
        if (position + 1 >= text.Length || !char.IsLetterOrDigit(text[position + 1])) return false;
        return text[position] switch
        {
            '-' or '&' => true,
            '\'' or '’' => !IsPossessive(text, position),
            '.' => IsInnerPoint(text, start, position),
            _ => false,
        };
    }

    // Inside "U.S", "S.Paulo" and "Gawker.com", but not between two sentences that lack their space.
    static bool IsInnerPoint(string text, int start, int position) =>
        !char.IsUpper(text[position + 1]) || position - start == 1 || text[position - 2] == '.';

    static bool EndsWithAbbreviationPoint(string text, int start, int end)
    {
        if (end >= text.Length || text[end] != '.') return false;
        var word = text.AsSpan(start, end - start);
        return word is "St" or "Mt" or "Ft" or "Mr" or "Mrs" or "Ms" or "Dr" or "Co" or "Gen" or "Sen"
            || (word.Length is 3 or 5 && word[1] == '.' && word[^2] == '.')
            || (word.Length == 1 && char.IsUpper(word[0]));
    }
}

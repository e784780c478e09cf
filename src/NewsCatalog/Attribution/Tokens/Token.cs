namespace NewsCatalog.Attribution.Tokens;

readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;

    public bool IsWord => Kind is TokenKind.Capital or TokenKind.Lower or TokenKind.Number;
}

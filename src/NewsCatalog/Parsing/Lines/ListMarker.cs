namespace NewsCatalog.Parsing.Lines;

static class ListMarker
{
    const string Bullets = "•◦‣▪▫●○■□►▸→·*✓✔➤➢–-";

    /// <summary>The length of the bullet or number, with its spaces, that a line begins with; 0 when it begins with
    /// none.</summary>
    public static int LengthOf(string line)
    {
        if (line.Length < 3) return 0;
        if (Bullets.Contains(line[0])) return line[1] == ' ' ? AfterSpaces(line, 1) : line[0] == '•' ? 1 : 0;

        var digits = 0;
        while (digits < line.Length && digits < 3 && char.IsAsciiDigit(line[digits])) digits++;
        if (digits is 0 or 3 || digits + 1 >= line.Length) return 0;
        return line[digits] is '.' or ')' && line[digits + 1] == ' ' ? AfterSpaces(line, digits + 1) : 0;
    }

    // Some pages give an item two bullets.
    static int AfterSpaces(string line, int from)
    {
        while (from < line.Length && line[from] == ' ')
            from++;
        return from + 1 < line.Length && line[from] == '•' && line[from + 1] == ' '
            ? AfterSpaces(line, from + 1)
            : from;
    }
}

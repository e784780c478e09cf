namespace NewsCatalog.Parsing.Lines;

/// <summary>Takes the marks from a mail that was quoted whole: <c>&gt; </c> before each line.</summary>
static class QuotedMail
{
    const int FewestLines = 3;
    const double LeastShare = 0.8;

    /// <summary>Whether nearly all lines with text begin with the mark.</summary>
    public static bool Is(IReadOnlyList<string> lines)
    {
        var (all, quoted) = (0, 0);
        foreach (var line in lines)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            all++;
            if (line.StartsWith('>')) quoted++;
        }

        return quoted >= FewestLines && quoted >= all * LeastShare;
    }

    /// <summary>A line without its marks, and without the space behind them.</summary>
    public static string Unquoted(string line)
    {
        var end = 0;
        while (end < line.Length && line[end] == '>')
        {
            end++;
            if (end + 1 < line.Length && line[end] == ' ' && line[end + 1] == '>') end++;
        }

        if (end > 0 && end < line.Length && line[end] == ' ') end++;
        return line[end..];
    }
}

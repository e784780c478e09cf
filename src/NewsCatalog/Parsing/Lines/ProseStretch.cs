namespace NewsCatalog.Parsing.Lines;

/// <summary>The stretch of a page that has most prose in it: each line of prose counts for its words, each other line
/// against it, and the stretch with the largest sum is the text.</summary>
/// <param name="Start">The index of its first line.</param>
/// <param name="End">The index behind its last line.</param>
readonly record struct ProseStretch(int Start, int End)
{
    const double WordsForOneLine = 10;

    public static ProseStretch Of(IReadOnlyList<TextLine> lines)
    {
        var (best, bestSum, start, sum) = (new ProseStretch(0, 0), 0.0, 0, 0.0);
        for (var at = 0; at < lines.Count; at++)
        {
            if (sum <= 0) (start, sum) = (at, 0);
            sum += IsText(lines[at]) ? lines[at].WordCount / WordsForOneLine : -1;
            if (sum > bestSum) (best, bestSum) = (new ProseStretch(start, at + 1), sum);
        }

        return best;
    }

    static bool IsText(TextLine line) => line.IsCode || (line.IsProse && !Furniture.IsBeside(line));
}

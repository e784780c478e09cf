using DiffPlex;

namespace NewsCatalog.Versions;

/// <summary>Compares texts word by word, as long as that takes a bounded amount of work.</summary>
sealed class WordComparison
{
    /// <summary>Myers' algorithm (1986) takes up to the square of the number of words.</summary>
    const long MaxWork = 50_000_000;

    const int MaxWords = 3000;

    /// <summary>Longer texts are not even cut into words.</summary>
    const int MaxCharacters = 20 * MaxWords;

    static readonly WordChunker Words = new();

    long _work;

    /// <summary>What of two texts differs, and how many characters do not.</summary>
    public (IReadOnlyList<TextRange> Deleted, IReadOnlyList<TextRange> Inserted, int Common) Compare(
        string before,
        string after
    )
    {
        if (_work > MaxWork || before.Length + after.Length > MaxCharacters)
            return ([TextRange.All(before)], [TextRange.All(after)], 0);
        var size = Words.Chunk(before).Count + Words.Chunk(after).Count;
        if (size > MaxWords || (_work += (long)size * size) > MaxWork)
            return ([TextRange.All(before)], [TextRange.All(after)], 0);
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var (starts, ends) = (OffsetsOf(found.PiecesOld), OffsetsOf(found.PiecesNew));
        List<TextRange> deleted =
        [
            .. found
                .DiffBlocks.Where(block => block.DeleteCountA > 0)
                .Select(block => RangeOf(starts, block.DeleteStartA, block.DeleteCountA)),
        ];
        List<TextRange> inserted =
        [
            .. found
                .DiffBlocks.Where(block => block.InsertCountB > 0)
                .Select(block => RangeOf(ends, block.InsertStartB, block.InsertCountB)),
        ];
        return (deleted, inserted, before.Length - deleted.Sum(range => range.Length));
    }

    static int[] OffsetsOf(IReadOnlyList<string> pieces)
    {
        var offsets = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++) offsets[i + 1] = offsets[i] + pieces[i].Length;
        return offsets;
    }

    static TextRange RangeOf(int[] offsets, int first, int count) =>
        new(offsets[first], offsets[first + count] - offsets[first]);
}

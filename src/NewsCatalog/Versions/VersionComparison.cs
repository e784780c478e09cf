using DiffPlex;
using DiffPlex.Chunkers;
using NewsCatalog.Parsing;

namespace NewsCatalog.Versions;

/// <summary>Compares two versions of an article text by text, and texts that resemble each other word by
/// word.</summary>
public sealed class VersionComparison
{
    /// <summary>More texts than this that differ are not aligned with each other.</summary>
    const int MaxTexts = 4000;

    /// <summary>So many texts ahead, a changed one is looked for.</summary>
    const int Ahead = 5;

    readonly WordComparison _words = new();
    readonly List<TextChange> _changes = [];

    /// <summary>The texts that differ, in the order of the later version.</summary>
    public static IReadOnlyList<TextChange> Compare(ParsedArticle before, ParsedArticle after)
    {
        var comparison = new VersionComparison();
        comparison.Align(VersionText.Of(before), VersionText.Of(after));
        return comparison._changes;
    }

    void Align(IReadOnlyList<VersionText> before, IReadOnlyList<VersionText> after)
    {
        var first = 0;
        while (first < before.Count && first < after.Count && before[first].Text == after[first].Text) first++;
        var last = 0;
        while (
            last < before.Count - first
            && last < after.Count - first
            && before[^(last + 1)].Text == after[^(last + 1)].Text
        )
        {
            last++;
        }

        List<VersionText> old = [.. before.Skip(first).SkipLast(last)];
        List<VersionText> now = [.. after.Skip(first).SkipLast(last)];
        if (old.Count + now.Count > MaxTexts)
        {
            Replace(old, now);
            return;
        }

        var found = Differ.Instance.CreateDiffs(
            Lines(old),
            Lines(now),
            ignoreWhiteSpace: false,
            ignoreCase: false,
            LineChunker.Instance
        );
        foreach (var block in found.DiffBlocks)
        {
            Replace(
                old.GetRange(block.DeleteStartA, block.DeleteCountA),
                now.GetRange(block.InsertStartB, block.InsertCountB)
            );
        }
    }

    // Each is one line: the parser reads line by line.
    static string Lines(List<VersionText> texts) => string.Join('\n', texts.Select(text => text.Text));

    void Replace(List<VersionText> before, List<VersionText> after)
    {
        var next = 0;
        foreach (var text in before)
        {
            var changed = after
                .Skip(next)
                .Take(Ahead)
                .Select((candidate, index) => (Index: next + index, Change: Resembling(text, candidate)))
                .FirstOrDefault(candidate => candidate.Change is not null);
            if (changed.Change is null)
            {
                _changes.Add(TextChange.Deletion(text));
                continue;
            }

            for (; next < changed.Index; next++) _changes.Add(TextChange.Insertion(after[next]));
            _changes.Add(changed.Change);
            next++;
        }

        for (; next < after.Count; next++) _changes.Add(TextChange.Insertion(after[next]));
    }

    // Half of the longer one is the same.
    TextChange? Resembling(VersionText before, VersionText after)
    {
        var (deleted, inserted, common) = _words.Compare(before.Text, after.Text);
        return common * 2 >= Math.Max(before.Text.Length, after.Text.Length)
            ? new TextChange(before, after, deleted, inserted)
            : null;
    }
}

using System.Globalization;
using Lucene.Net.Index;
using NewsCatalog.Changes;

namespace NewsCatalog.Search.Index;

/// <summary>What a commit says of the index: by which version of the analysis it was made, and which state of the
/// catalog it holds.</summary>
static class CommittedState
{
    const string Analysis = "analysis";
    const string Sequence = "sequence";
    const string Ticks = "ticks";

    public static void SetApplied(this IndexWriter writer, Revision? applied)
    {
        var data = new Dictionary<string, string> { [Analysis] = IndexFields.AnalysisVersion };
        if (applied is { } revision)
        {
            data[Sequence] = revision.Sequence.ToString(CultureInfo.InvariantCulture);
            data[Ticks] = revision.Ticks.ToString(CultureInfo.InvariantCulture);
        }

        writer.SetCommitData(data);
    }

    /// <summary>Null when the index is new or of another version.</summary>
    public static Revision? GetApplied(this IndexWriter writer) =>
        writer.IsOfThisAnalysis()
        && long.TryParse(Value(writer, Sequence), CultureInfo.InvariantCulture, out var sequence)
        && long.TryParse(Value(writer, Ticks), CultureInfo.InvariantCulture, out var ticks)
            ? new Revision(sequence, ticks)
            : null;

    public static bool IsOfThisAnalysis(this IndexWriter writer) =>
        Value(writer, Analysis) == IndexFields.AnalysisVersion;

    static string? Value(IndexWriter writer, string key) =>
        writer.CommitData is { } data && data.TryGetValue(key, out var value) ? value : null;
}

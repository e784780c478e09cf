namespace NewsCatalog.Data;

/// <summary>By how much a batch changes the number of articles that share a row, counting an article once however often it does.</summary>
sealed class Tally
{
    readonly HashSet<(string ArticleId, string RowId, int Change)> _seen = [];
    readonly Dictionary<string, (string Text, int Count)> _totals = [];

    public bool IsEmpty => _totals.Count == 0;

    public IEnumerable<(string Id, string Text, int Count)> Totals => _totals.Select(total => (total.Key, total.Value.Text, total.Value.Count));

    public void Count(string articleId, string rowId, string text, int change)
    {
        if (!_seen.Add((articleId, rowId, change))) return;
        _totals[rowId] = _totals.TryGetValue(rowId, out var total) ? (total.Text, total.Count + change) : (text, change);
    }
}

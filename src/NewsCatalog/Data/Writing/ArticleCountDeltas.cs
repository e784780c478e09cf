namespace NewsCatalog.Data.Writing;

/// <summary>How a batch changes the article counts of shared rows, such as related headlines. An article counts once
/// for each row.</summary>
sealed class ArticleCountDeltas<TRow>
{
    readonly HashSet<(string ArticleId, string RowId, int Change)> _seen = [];
    readonly Dictionary<string, (TRow Row, int Count)> _totals = [];

    public IEnumerable<(string Id, TRow Row, int Count)> Totals =>
        _totals.Select(total => (total.Key, total.Value.Row, total.Value.Count));

    public void Count(string articleId, string rowId, TRow row, int change)
    {
        if (!_seen.Add((articleId, rowId, change))) return;
        _totals[rowId] = _totals.TryGetValue(rowId, out var total) ? (total.Row, total.Count + change) : (row, change);
    }
}

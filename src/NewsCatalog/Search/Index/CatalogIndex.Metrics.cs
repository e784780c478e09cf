using NewsCatalog.Changes;

namespace NewsCatalog.Search.Index;

/// <content>How far the index is, as metrics.</content>
public sealed partial class CatalogIndex
{
    /// <summary>Records how far the index is, for a catalog at this revision.</summary>
    /// <exception cref="ObjectDisposedException">The index is closed meanwhile.</exception>
    public void Measure(Revision latest)
    {
        IndexMetrics.Lag.Record(latest.Sequence - (_index?.Applied?.Sequence ?? 0));
        IndexMetrics.Articles.Record(_index?.CountArticles() ?? 0);
    }
}

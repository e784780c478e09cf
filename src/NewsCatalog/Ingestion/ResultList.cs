namespace NewsCatalog.Ingestion;

/// <summary>Keeps what is reported.</summary>
sealed class ResultList : IProgress<SourceResult>
{
    readonly List<SourceResult> _all = [];

    public IReadOnlyList<SourceResult> All => _all;

    public void Report(SourceResult value) => _all.Add(value);
}

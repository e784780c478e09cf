using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Counts what becomes of the items of an import, batch by batch.</summary>
sealed class ImportRun(Import import)
{
    readonly Dictionary<string, ImportItem> _items = [];
    readonly List<ImportRefusal> _refused = [];
    int _last;

    public SourceBatch Batch { get; private set; } = new();

    /// <summary>How many items stand in the batch, refused ones too.</summary>
    public int Count => _items.Count + _refused.Count;

    /// <summary>Adds an item to the batch unless the batch is full or has a source of the same name.</summary>
    public bool TryAdd(ImportItem item, string name, byte[] content)
    {
        var source = new SourceFile(name, _ => ValueTask.FromResult(content)) { Condition = NotOfFolder.Condition };
        if (!Batch.TryAdd(source, content)) return false;
        _items.Add(name, item);
        _last = item.Number;
        return true;
    }

    public void Refuse(ImportItem item, string reason)
    {
        _refused.Add(new ImportRefusal(item.Number, item.Line, item.SourceName, reason));
        _last = item.Number;
    }

    /// <summary>The import as it is when the batch is written with these results.</summary>
    public Import After(IReadOnlyList<SourceResult> results)
    {
        var refusals = results
            .Where(result => result.Written is null)
            .Select(result => (Item: _items[result.SourceName], Result: result))
            .Select(one => new ImportRefusal(
                one.Item.Number,
                one.Item.Line,
                one.Result.SourceName,
                one.Result.Refusal!
            ))
            .Concat(_refused)
            .OrderBy(refusal => refusal.Item)
            .ToList();
        var after = import.Copy();
        after.Done = _last;
        after.Created += Count(WriteOutcome.Created);
        after.Updated += Count(WriteOutcome.Updated);
        after.Unchanged += Count(WriteOutcome.Unchanged);
        after.Refused += refusals.Count;
        after.Refusals = [.. import.Refusals.Concat(refusals).Take(Import.MostRefusals)];
        return after;

        int Count(WriteOutcome outcome) => results.Count(result => result.Written?.Outcome == outcome);
    }

    /// <summary>Begins the next batch.</summary>
    public void Next(Import after)
    {
        import = after;
        Batch = new SourceBatch();
        _items.Clear();
        _refused.Clear();
    }
}

using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Counts what becomes of the items of an import, batch by batch.</summary>
sealed class ImportRun(Import import)
{
    readonly Dictionary<string, ImportItem> _items = [];
    readonly List<ImportRefusal> _refused = [];
    readonly List<WithdrawnHistory> _withdrawn = [];
    SourceBatch _batch = new();
    int _last;

    /// <summary>How many items stand in the batch, refused ones too.</summary>
    public int Count => _items.Count + _withdrawn.Count + _refused.Count;

    /// <summary>Adds an item to the batch unless the batch is full or has a source of the same name.</summary>
    public bool TryAdd(ImportItem item, ImportedSource read)
    {
        if (!(read.Withdrawn is { } withdrawn ? TryAdd(withdrawn) : TryAdd(read))) return false;
        if (read.Withdrawn is null) _items.Add(read.Name, item);
        _last = item.Number;
        return true;
    }

    /// <summary>Writes the batch, and with it how far the import has come.</summary>
    /// <returns>The import as it is then.</returns>
    public async Task<Import> WriteAsync(Ingestor ingestor, CancellationToken cancellationToken)
    {
        var after = import;
        if (_withdrawn.Count > 0) await ingestor.RestoreAsync(_withdrawn, Checkpoint, cancellationToken);
        else await ingestor.RunAsync(_batch, Checkpoint, cancellationToken);
        return after;

        Import Checkpoint(IReadOnlyList<SourceResult> results) => after = After(results);
    }

    bool TryAdd(ImportedSource read)
    {
        if (_withdrawn.Count > 0) return false;
        var source = new SourceFile(read.Name, _ => ValueTask.FromResult(read.Content))
        {
            Condition = NotOfFolder.Condition,
            History = read.History,
        };
        return _batch.TryAdd(source, read.Content);
    }

    // Withdrawn articles stand behind all others, and may share their names.
    bool TryAdd(WithdrawnHistory withdrawn)
    {
        if (_items.Count > 0 || SourceBatch.IsFull(_withdrawn.Count, _withdrawn.Sum(one => one.Bytes))) return false;
        _withdrawn.Add(withdrawn);
        return true;
    }

    public void Refuse(ImportItem item, string reason)
    {
        var name = item.SourceName is null ? null : ShortText.Of(item.SourceName);
        _refused.Add(new ImportRefusal(item.Number, item.Line, name, ShortText.Of(reason)));
        _last = item.Number;
    }

    /// <summary>The import as it is when the batch is written with these results.</summary>
    Import After(IReadOnlyList<SourceResult> results)
    {
        var refusals = results
            .Where(result => result.Written is null)
            .Select(result => (Item: _items[result.SourceName], Result: result))
            .Select(one => new ImportRefusal(
                one.Item.Number,
                one.Item.Line,
                ShortText.Of(one.Result.SourceName),
                ShortText.Of(one.Result.Refusal!)
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
        _batch = new SourceBatch();
        _withdrawn.Clear();
        _items.Clear();
        _refused.Clear();
    }
}

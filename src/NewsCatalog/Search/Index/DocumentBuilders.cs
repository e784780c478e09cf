using System.Collections.Concurrent;

namespace NewsCatalog.Search.Index;

/// <summary>Makes documents on several processors: each costs about a millisecond. Which comes first does not matter to any search.</summary>
sealed class DocumentBuilders : IDisposable
{
    /// <summary>The writer begins a segment for each thread, and to merge them costs more than the threads save when they are small.</summary>
    const int ArticlesPerThread = 1_000;

    readonly ConcurrentBag<DocumentBuilder> _builders = [];
    int _threads = Environment.ProcessorCount;

    /// <summary>So many articles are going to come.</summary>
    public void Expect(int articles) => _threads = Math.Clamp(articles / ArticlesPerThread, 1, Environment.ProcessorCount);

    public void ForEach<T>(IEnumerable<T> items, Action<DocumentBuilder, T> write) => Parallel.ForEach(
        items,
        new ParallelOptions { MaxDegreeOfParallelism = _threads },
        () => _builders.TryTake(out var builder) ? builder : new DocumentBuilder(),
        (item, _, builder) =>
        {
            write(builder, item);
            return builder;
        },
        _builders.Add);

    public void Dispose()
    {
        foreach (var builder in _builders) builder.Dispose();
    }
}

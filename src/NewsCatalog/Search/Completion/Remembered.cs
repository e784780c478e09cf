using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Completion;

/// <summary>
/// What completes the shortest beginnings in each state of the index. Most articles have some word that begins with a
/// given letter, but there are few letters; whatever state is gone is forgotten.
/// </summary>
sealed class Remembered<T>
{
    readonly ConditionalWeakTable<IndexReader, ConcurrentDictionary<string, IReadOnlyList<T>>> _known = [];

    /// <summary>What completes a beginning, found now or before. Remembered is what is not empty.</summary>
    public IReadOnlyList<T> Of(IndexReader index, string beginning, Func<IReadOnlyList<T>> find)
    {
        if (beginning.Length > IndexFields.LongestStart) return find();
        var known = _known.GetOrCreateValue(index);
        if (known.TryGetValue(beginning, out var before)) return before;
        var found = find();
        if (found.Count > 0) known[beginning] = found;
        return found;
    }
}

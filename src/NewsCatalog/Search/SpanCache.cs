using System.Collections.Concurrent;

namespace NewsCatalog.Search;

/// <summary>Remembers a function of short texts: news repeats its words, so most are made once and cost no memory again.</summary>
sealed class SpanCache(SpanCache.Function make)
{
    const int MaxEntries = 100_000;

    readonly ConcurrentDictionary<string, string> _made = new(StringComparer.Ordinal);
    int _count;

    public delegate string Function(ReadOnlySpan<char> text);

    public string Of(ReadOnlySpan<char> text)
    {
        var made = _made.GetAlternateLookup<ReadOnlySpan<char>>();
        if (made.TryGetValue(text, out var known)) return known;
        if (Interlocked.Increment(ref _count) > MaxEntries)
        {
            _made.Clear();
            _count = 0;
        }

        var value = make(text);
        if (value.AsSpan().SequenceEqual(text)) _made[value] = value;
        else made[text] = value;
        return value;
    }
}

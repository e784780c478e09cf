namespace NewsCatalog.Search.Analysis;

/// <summary>
/// Remembers a function of short texts: news repeats its words, so most are made once and cost no memory again. Each
/// text has one place, which it takes from whatever was there; so the frequent ones are nearly always there, however
/// many rare ones pass by.
/// </summary>
sealed class SpanCache<T>(SpanCache<T>.Function make)
    where T : class
{
    const int Places = 1 << 16;

    /// <summary>Longer texts are made every time: few are words of a language, and kept they would be
    /// megabytes.</summary>
    const int MaxLength = 32;

    readonly Entry?[] _places = new Entry?[Places];

    public delegate T Function(ReadOnlySpan<char> text);

    public T Of(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength) return make(text);
        ref var place = ref _places[string.GetHashCode(text) & (Places - 1)];
        if (place is { } known && text.SequenceEqual(known.Text)) return known.Made;
        var made = make(text);
        place = new Entry(made is string same && text.SequenceEqual(same) ? same : text.ToString(), made);
        return made;
    }

    /// <summary>Never changed, so that other threads see all of it or none.</summary>
    sealed record Entry(string Text, T Made);
}

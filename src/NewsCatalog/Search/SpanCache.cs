namespace NewsCatalog.Search;

/// <summary>
/// Remembers a function of short texts: news repeats its words, so most are made once and cost no memory again. Each text has one place,
/// which it takes from whatever was there; so the frequent ones are nearly always there, however many rare ones pass by.
/// </summary>
sealed class SpanCache(SpanCache.Function make)
{
    const int Places = 1 << 16;

    readonly Entry?[] _places = new Entry?[Places];

    public delegate string Function(ReadOnlySpan<char> text);

    public string Of(ReadOnlySpan<char> text)
    {
        ref var place = ref _places[string.GetHashCode(text) & (Places - 1)];
        if (place is { } known && text.SequenceEqual(known.Text)) return known.Made;
        var made = make(text);
        place = new Entry(text.SequenceEqual(made) ? made : text.ToString(), made);
        return made;
    }

    /// <summary>Never changed, so that other threads see all of it or none.</summary>
    sealed record Entry(string Text, string Made);
}

namespace NewsCatalog.Articles;

/// <summary>Values of which one must be met (all articles do when there is none), and values of which none may
/// be.</summary>
public sealed record ValueFilter(IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf)
{
    public static ValueFilter Of(params IReadOnlyList<string> values) => new(values, []);

    /// <summary>The same with each value exchanged for some others.</summary>
    public ValueFilter SelectMany(Func<string, IEnumerable<string>> others) =>
        new([.. AnyOf.SelectMany(others).Distinct()], [.. NoneOf.SelectMany(others).Distinct()]);

    public bool Equals(ValueFilter? other) =>
        other is not null && AnyOf.SequenceEqual(other.AnyOf) && NoneOf.SequenceEqual(other.NoneOf);

    public override int GetHashCode() => AnyOf.Concat(NoneOf).Aggregate(AnyOf.Count, HashCode.Combine);
}

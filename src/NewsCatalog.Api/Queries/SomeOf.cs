namespace NewsCatalog.Api.Queries;

/// <summary>What names out of a set stand for; the text has them separated by commas.</summary>
public sealed record SomeOf<TNames, T>(IReadOnlyList<T> Values)
    : QueryValue<SomeOf<TNames, T>>, IQueryValue<SomeOf<TNames, T>>
    where TNames : INames<T>
{
    static QueryValueSchema IQueryValue<SomeOf<TNames, T>>.Schema { get; } = new() { Items = typeof(TNames) };

    static Parsed<SomeOf<TNames, T>> IQueryValue<SomeOf<TNames, T>>.Parse(string text)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        return names.FirstOrDefault(name => !TNames.All.ContainsKey(name)) is { } unknown
            ? ValueError.Unknown($"It cannot have '{unknown}'.", unknown, [.. TNames.All.Keys])
            : new SomeOf<TNames, T>([.. names.Select(name => TNames.All[name]).Distinct()]);
    }
}

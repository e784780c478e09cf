namespace NewsCatalog.Api.Queries;

/// <summary>What one name out of a set stands for.</summary>
public sealed record OneOf<TNames, T>(T Value) : QueryValue<OneOf<TNames, T>>, IQueryValue<OneOf<TNames, T>>
    where TNames : INames<T>
{
    static QueryValueSchema IQueryValue<OneOf<TNames, T>>.Schema { get; } = new() { Names = typeof(TNames) };

    static Parsed<OneOf<TNames, T>> IQueryValue<OneOf<TNames, T>>.Parse(string text) =>
        TNames.All.TryGetValue(text, out var meaning)
            ? new OneOf<TNames, T>(meaning)
            : ValueError.Unknown($"It cannot be '{text}'.", text, [.. TNames.All.Keys]);
}

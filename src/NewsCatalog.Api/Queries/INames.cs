namespace NewsCatalog.Api.Queries;

/// <summary>The names that a parameter may have, each with what it stands for, in the order in which they are
/// documented.</summary>
public interface INames<T>
{
    static abstract IReadOnlyDictionary<string, T> All { get; }
}

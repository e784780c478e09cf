namespace NewsCatalog.Seeding;

/// <summary>One source file cannot be read; the message says why, for people.</summary>
public sealed class UnreadableSourceException(string name, string reason) : Exception($"{name} cannot be read: {reason}")
{
    public string Name { get; } = name;
}

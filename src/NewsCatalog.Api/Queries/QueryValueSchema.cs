namespace NewsCatalog.Api.Queries;

/// <summary>The JSON schema of a query value; a text without limits when nothing is set.</summary>
public sealed record QueryValueSchema
{
    public static QueryValueSchema Text { get; } = new();

    /// <summary>The values there are: an <see cref="INames{T}"/>.</summary>
    public Type? Names { get; init; }

    /// <summary>The values of which the text lists some, separated by commas: an <see cref="INames{T}"/>.</summary>
    public Type? Items { get; init; }

    /// <summary>The regular expression that the text matches.</summary>
    public string? Pattern { get; init; }

    /// <summary>The most characters of the text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The largest number; the value is a whole number from 1 then.</summary>
    public int? Maximum { get; init; }
}

using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>The requested keys of an answer that has no pages.</summary>
public record FieldsParameters : ISparseParameters
{
    /// <summary>The keys to send, separated by commas. A dot leads to a nested key (`headline,source.name`). `id` is
    /// always sent.</summary>
    [FromQuery(Name = "fields")]
    public FieldSet? Fields { get; init; }
}

/// <summary>How to show one article.</summary>
public sealed record ArticleParameters : FieldsParameters
{
    /// <summary>The representation to send. It takes precedence over the `Accept` header.</summary>
    [FromQuery(Name = "format")]
    public OneOf<ArticleFormatNames, string>? Format { get; init; }
}

/// <summary>A representation of an article.</summary>
public sealed class ArticleFormatNames : INames<string>
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new OrderedDictionary<string, string>(((string[])["json", "jsonld", "ninjs", "md", "html", "txt"])
            .Select(name => KeyValuePair.Create(name, name)));
}

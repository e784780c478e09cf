using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which keys of something that is not paged.</summary>
public record FieldsParameters : ISparseParameters
{
    /// <summary>The keys to send, separated by commas, dotted below the top level (`headline,source.name`). `id` is always there.</summary>
    [FromQuery(Name = "fields")]
    public FieldSet? Fields { get; init; }
}

/// <summary>How one article is shown.</summary>
public sealed record ArticleParameters : FieldsParameters
{
    /// <summary>The representation, in place of an `Accept` header.</summary>
    [FromQuery(Name = "format")]
    public OneOf<FormatNames, string>? Format { get; init; }
}

/// <summary>The representations of an article.</summary>
public sealed class FormatNames : INames<string>
{
    public static IReadOnlyDictionary<string, string> All { get; } =
        new OrderedDictionary<string, string>(((string[])["json", "jsonld", "ninjs", "md", "html", "txt"])
            .Select(name => KeyValuePair.Create(name, name)));
}

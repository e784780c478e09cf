namespace NewsCatalog.Parsing.Canonical;

/// <summary>Values of an article that no source text can have, or JSON that is no article.</summary>
/// <param name="pointer">The RFC 6901 JSON Pointer of the value; empty for the whole article.</param>
/// <param name="reason">What is wrong with the value and what to do; it completes the sentence "/lead …".</param>
/// <param name="line">The line of the JSON, from 1, where it is known.</param>
public sealed class InvalidArticleException(string pointer, string reason, long? line = null)
    : Exception($"{(pointer.Length == 0 ? "The article" : pointer)} {reason}{(reason.EndsWith('?') ? "" : ".")}")
{
    /// <summary>The RFC 6901 JSON Pointer of the value; empty for the whole article.</summary>
    public string Pointer { get; } = pointer;

    /// <summary>What is wrong with the value and what to do; it completes the sentence "/lead …".</summary>
    public string Reason { get; } = reason;

    /// <summary>The line of the JSON, from 1, where it is known.</summary>
    public long? Line { get; } = line;

    /// <summary>The nearest key that there is; null when the fault is not a key, or none is near.</summary>
    public string? DidYouMean { get; init; }
}

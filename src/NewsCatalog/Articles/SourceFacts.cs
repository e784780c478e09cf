namespace NewsCatalog.Articles;

/// <summary>What is known of the source text an article was read from.</summary>
public sealed record SourceFacts
{
    /// <summary>Of the original bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required int Bytes { get; init; }

    public required int Lines { get; init; }

    /// <summary>IANA name in lower case.</summary>
    public required string Encoding { get; init; }

    /// <summary>The version of the parser that read it.</summary>
    public required int ParserVersion { get; init; }

    /// <summary>How many related headlines the parser was allowed to read from it.</summary>
    public required int MaxRelatedHeadlines { get; init; }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Export;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>What is read of a line of <c>articles.ndjson</c>: the values are read from the source again.</summary>
sealed record BagHead(
    string Id,
    string SourceName,
    int Version,
    DateTimeOffset AddedAt,
    DateTimeOffset ModifiedAt,
    string Sha256,
    int Bytes,
    int Lines,
    string Encoding,
    int ParserVersion,
    int MaxRelatedHeadlines,
    string ContentDigest
)
{
    public SourceFacts Facts => new()
    {
        Sha256 = Sha256,
        Bytes = Bytes,
        Lines = Lines,
        Encoding = Encoding,
        ParserVersion = ParserVersion,
        MaxRelatedHeadlines = MaxRelatedHeadlines,
    };
}

/// <summary>All versions of one article in a bag.</summary>
sealed record BagVersions(string ArticleId, IReadOnlyList<BagVersion> All)
{
    /// <summary>Where their bytes are.</summary>
    public IReadOnlySet<string> Paths { get; } = All.Select(version => version.Path).ToHashSet();

    /// <summary>As a catalog stores them.</summary>
    public IReadOnlyList<ArticleVersion> ToVersions(IReadOnlyDictionary<string, SourceContent> contents) =>
    [
        .. All.Select(version => new ArticleVersion
        {
            ArticleId = ArticleId,
            Number = version.Number,
            At = version.At,
            Reason = version.Reason,
            SourceName = version.SourceName,
            Facts = version.ToFacts(),
            Content = contents[version.Path],
        }),
    ];
}

/// <summary>How the lines of a bag are read: a key that is missing or null is an error, one that is not known is
/// none.</summary>
[JsonSerializable(typeof(BagHead))]
[JsonSerializable(typeof(BagVersion))]
[JsonSerializable(typeof(WithdrawnArticle))]
sealed partial class BagInput : JsonSerializerContext
{
    public static BagInput Lines { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    });
}

using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>One version of an article.</summary>
/// <param name="Number">The number of the version, from 1.</param>
/// <param name="Url">The address of this version, a relative reference.</param>
/// <param name="At">The time when the catalog read it, RFC 3339 in UTC.</param>
/// <param name="Reason">`created`: the first version. `source`: the bytes of the source changed. `parser`: the bytes
/// are the same, and a newer parser reads other values from them. `name`: the bytes are the same, and the new name of
/// the file gives another value.</param>
/// <param name="Source">The source that was read.</param>
public sealed record ArticleVersionResponse(
    int Number,
    string Url,
    DateTimeOffset At,
    VersionReason Reason,
    SourceResponse Source
)
{
    public static ArticleVersionResponse From(ArticleVersion version) =>
        new(
            version.Number,
            Address.OfVersion(version.ArticleId, version.Number),
            version.At,
            version.Reason,
            SourceResponse.From(
                version.SourceName,
                version.Facts,
                Address.OfVersionSource(version.ArticleId, version.Number)
            )
        );
}

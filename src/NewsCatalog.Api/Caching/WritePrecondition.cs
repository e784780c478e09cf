using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Ingestion;

namespace NewsCatalog.Api.Caching;

/// <summary>
/// The conditions of a request that writes an article (RFC 9110, 13.1): what is there is changed only by whoever names
/// its present state. To write the bytes that are there changes nothing and needs no condition.
/// </summary>
sealed class WritePrecondition(HttpRequest request) : IWriteCondition
{
    /// <summary>The answer when it does not allow the writing.</summary>
    public ProblemResult? Problem { get; private set; }

    public string Refusal => Problem?.Detail ?? "";

    public bool Allows(Article? stored, ArticleDraft? draft)
    {
        Problem =
            stored is null ? ProblemOfNew()
            : request.Headers.IfNoneMatch.Count > 0 && Lists(request.Headers.IfNoneMatch, stored) ? Exists
            : request.Headers.IfMatch.Count == 0 && NotOfFolder.HasSameBytes(stored, draft) ? null
            : draft is not null && NotOfFolder.IsOfFolder(stored) ? OfFolder
            : request.Headers.IfMatch.Count == 0 ? Required
            : Lists(request.Headers.IfMatch, stored) ? null
            : EntityTags.HasStrong(request.Headers.IfMatch) ? Stale
            : Unusable;

        // Whoever is refused learns what is there.
        if (Problem is not null && stored is not null) Describe(stored);
        return Problem is null;
    }

    void Describe(Article stored)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = ArticleEntityTag.Of(request.HttpContext, stored);
        headers.Location = Address.OfArticle(stored.Id);
    }

    ProblemResult? ProblemOfNew() =>
        request.Headers.IfMatch.Count == 0
            ? null
            : new ProblemResult(
                ProblemType.PreconditionFailed,
                "There is no article of this name that If-Match could name. Leave If-Match out to create one."
            );

    static bool Lists(Microsoft.Extensions.Primitives.StringValues tags, Article stored) =>
        EntityTags.Match(tags, new Revision(stored.Revision, stored.RevisedAt.UtcTicks), stored.Facts.Sha256);

    static ProblemResult Exists { get; } =
        new(ProblemType.PreconditionFailed, "There is an article already, and If-None-Match says to create one only.");

    static ProblemResult OfFolder { get; } =
        new(
            ProblemType.Conflict,
            "A file of the catalog's folder has this name. Change the file, or choose another name."
        );

    static ProblemResult Required { get; } =
        new(
            ProblemType.PreconditionRequired,
            "There is an article already. To change or delete it, send the ETag that you have read in If-Match."
        );

    static ProblemResult Unusable { get; } =
        new(
            ProblemType.PreconditionFailed,
            "If-Match has no strong entity tag, such as \"abc\", that could match. A weak tag (W/\"abc\") never "
                + "matches; send the ETag of the article as this server gave it."
        );

    static ProblemResult Stale { get; } =
        new(
            ProblemType.PreconditionFailed,
            "The article has changed since its ETag was read. Read it again, then send the new ETag in If-Match."
        );
}

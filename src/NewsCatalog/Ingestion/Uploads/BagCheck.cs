using NewsCatalog.Articles;
using NewsCatalog.Export;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>Whether what a bag says of one article can be true: anybody may have written it.</summary>
static class BagCheck
{
    const int LongestName = 4096;
    const int LongestEncoding = 40;
    const int DigestLength = 64;

    /// <summary>Why an article cannot be brought back, for people; null when it can.</summary>
    public static string? Refusal(BagHead head, BagVersions versions) =>
        NameRefusal(head.SourceName)
        ?? FactsRefusal(head.Facts)
        ?? (IsDigest(head.ContentDigest) ? null : "the bag has no digest of it")
        ?? TimeRefusal(head.AddedAt)
        ?? TimeRefusal(head.ModifiedAt)
        ?? VersionsRefusal(versions, head.Version, head.Sha256)
        ?? (versions.All[^1].Bytes == head.Bytes ? null : "the bag has two sizes for it");

    /// <inheritdoc cref="Refusal(BagHead, BagVersions)"/>
    public static string? Refusal(WithdrawnArticle article, BagVersions versions)
    {
        var refusal = NameRefusal(article.SourceName)
            ?? (IsDigest(article.ContentDigest) && IsDigest(article.Sha256) ? null : "the bag has no digest of it")
            ?? TimeRefusal(article.AddedAt)
            ?? TimeRefusal(article.ModifiedAt)
            ?? TimeRefusal(article.WithdrawnAt);
        if (refusal is not null) return refusal;
        if (article.Reason != WithdrawalReason.Purged)
            return VersionsRefusal(versions, article.Version, article.Sha256);
        if (article.Version < 1) return $"the bag has a version of it with the number {article.Version}";
        return versions.All.Count == 0 ? null : "the bag says that it was purged, and has versions of it";
    }

    static string? VersionsRefusal(BagVersions versions, int last, string sha256)
    {
        if (versions.All.Count == 0) return "the bag has no version of it";
        var digests = new Dictionary<string, (string Sha256, int Bytes)>();
        for (var index = 0; index < versions.All.Count; index++)
        {
            var version = versions.All[index];
            if (version.Number < 1 || version.Number != versions.All[0].Number + index)
                return $"the numbers of its versions do not rise by one at {version.Number}";
            if (digests.TryAdd(version.Path, (version.Sha256, version.Bytes))) continue;
            if (digests[version.Path] != (version.Sha256, version.Bytes))
                return $"the bag has one file {version.Path} for versions with different bytes";
        }

        if (versions.All[^1].Number != last) return $"the bag has no version {last} of it, which is its last one";
        if (versions.All[^1].Sha256 != sha256) return "its last version has other bytes than the bag says of it";
        return versions.All.Select(Refusal).FirstOrDefault(refusal => refusal is not null);
    }

    static string? Refusal(BagVersion version) =>
        NameRefusal(version.SourceName)
        ?? FactsRefusal(version.ToFacts())
        ?? TimeRefusal(version.At)
        ?? (BagFolder.IsPayload(version.Path) ? null : $"its bytes do not stand under {BagPath.Payload}");

    static string? FactsRefusal(SourceFacts facts)
    {
        if (!IsDigest(facts.Sha256)) return "the bag has no SHA-256 of its bytes";
        if (facts.Encoding.Length is 0 or > LongestEncoding || !facts.Encoding.All(IsOfEncoding))
            return "the bag names no encoding of its text";
        return facts is { Bytes: > 0, Lines: > 0, ParserVersion: > 0, MaxRelatedHeadlines: >= 0 }
            ? null
            : "the bag has a number for it that is too small";
    }

    /// <summary>A file of a folder has any name that its system allows, and that is more than a client may choose. A
    /// name that leads out of a folder is none on any system.</summary>
    static string? NameRefusal(string name)
    {
        if (name.Length is 0 or > LongestName || name.Contains('\0'))
            return "it has no name, or one that no file can have";
        return name.Split('/', '\\').FirstOrDefault(part => part is "" or "." or "..") is { } part
            ? $"'{name}' is no name for a source: it has the part '{part}'"
            : null;
    }

    static string? TimeRefusal(DateTimeOffset time) =>
        time > DateTimeOffset.UnixEpoch ? null : "the bag has a time for it that cannot be right";

    static bool IsDigest(string text) => text.Length == DigestLength && text.All(char.IsAsciiHexDigitLower);

    static bool IsOfEncoding(char letter) =>
        char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '_' or ':' or '.';
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Changes;

namespace NewsCatalog.Api.Caching;

/// <summary>Strong entity tags (RFC 9110, 8.8.3) and the comparison with those a client has.</summary>
static class EntityTags
{
    const int Bytes = 15;
    const int StateBytes = 6;

    /// <summary>Another program may write other bytes for the same catalog.</summary>
    static readonly string Program =
        $"{typeof(EntityTags).Assembly.ManifestModule.ModuleVersionId}"
        + $"{typeof(Revision).Assembly.ManifestModule.ModuleVersionId}";

    /// <summary>The tag of what a URL shows in one representation, at a revision: its beginning tells the
    /// revision.</summary>
    public static string Of(string url, string representation, Revision revision)
    {
        var name = $"{Program}\n{revision.Sequence}\n{revision.Ticks}\n{url}\n{representation}";
        return $"{StateOf(revision)}{Hash(name, Bytes)}\"";
    }

    /// <summary>Whether <c>If-Match</c> lists a tag of some representation at this revision (strong comparison, RFC
    /// 9110, 13.1.1), the tag of its bytes, or <c>*</c>.</summary>
    public static bool Match(StringValues ifMatch, Revision revision, string sha256)
    {
        if (ifMatch == "*") return true;
        var state = StateOf(revision);
        return EntityTagHeaderValue.TryParseList(ifMatch, out var tags)
            && tags.Any(one =>
                !one.IsWeak
                && (one.Tag.StartsWith(state, StringComparison.Ordinal) || one.Tag == $"\"{sha256}\"")
            );
    }

    /// <summary>Whether <c>If-Match</c> has a tag that could match.</summary>
    public static bool HasStrong(StringValues ifMatch) =>
        EntityTagHeaderValue.TryParseList(ifMatch, out var tags) && tags.Any(one => !one.IsWeak);

    /// <summary>The quotation mark and what follows it in each tag of a revision.</summary>
    static string StateOf(Revision revision) => $"\"{Hash($"{revision.Sequence}\n{revision.Ticks}", StateBytes)}";

    static string Hash(string text, int bytes) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));

    /// <summary>A tag that no other answer has.</summary>
    public static string Unique() => $"\"{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes))}\"";

    /// <summary>Whether <c>If-None-Match</c> lists the tag (weak comparison, RFC 9110, 13.1.2). <c>*</c> is no
    /// tag.</summary>
    public static bool Lists(StringValues ifNoneMatch, string tag)
    {
        if (ifNoneMatch.Count == 0) return false;
        if (ifNoneMatch == tag) return true;
        return EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags) && tags.Any(one => one.Tag == tag);
    }
}

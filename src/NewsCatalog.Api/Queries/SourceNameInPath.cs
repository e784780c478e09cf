using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using NewsCatalog.Api.Problems;
using NewsCatalog.Ingestion;

namespace NewsCatalog.Api.Queries;

/// <summary>The name of a source as the end of a path. Each character may be percent-encoded, also the slash between
/// folders.</summary>
static partial class SourceNameInPath
{
    /// <param name="request">The request.</param>
    /// <param name="before">The path before the name.</param>
    /// <exception cref="ProblemException">It is no name that a source may have.</exception>
    public static string Of(HttpRequest request, string before)
    {
        // Not the route value: there "%2F" is a slash that stays encoded, and "%252F" looks the same.
        var target = request.HttpContext.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var path = target.Split('?', 2)[0];
        var start = path.IndexOf(before, StringComparison.OrdinalIgnoreCase);
        var name = start < 0 ? "" : Decode(path[(start + before.Length)..]);
        return SourceNames.Refusal(name) is { } refusal
            ? throw new ProblemException(
                ProblemResult.InvalidValues([new ParameterError("name", $"It is no name for a source: {refusal}.")])
            )
            : name;
    }

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex InvalidEscape();

    // Bytes that are no UTF-8 become U+FFFD, which no name has.
    static string Decode(string encoded)
    {
        if (InvalidEscape().IsMatch(encoded)) return "\uFFFD";

        // In a path, a plus is a plus.
        var bytes = Encoding.ASCII.GetBytes(encoded.Replace("+", "%2B", StringComparison.Ordinal));
        return Encoding.UTF8.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length));
    }
}

using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Formats;

/// <summary>Chooses the representation of an answer: by <c>format</c> where there is a choice, else by <c>Accept</c>
/// (RFC 9110, 12.5.1).</summary>
static class Negotiation
{
    static readonly string[] Json = ["application/json"];
    static readonly object Key = new();

    /// <summary>The media type to answer with, or null when the client accepts none there is.</summary>
    public static string? Choose(HttpContext context, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<OffersAttribute>() is not { } offers) return ByAccept(context.Request, Json);

        // A bad value is left to validation, which says what there is.
        var chosen = context.Request.Query["format"] is [{ } name]
            ? ArticleFormat.Named(name)?.MediaType ?? offers.MediaTypes[0]
            : ByAccept(context.Request, offers.MediaTypes) ?? (offers.RefusesOthers ? null : offers.MediaTypes[0]);
        context.Items[Key] = chosen;
        return chosen;
    }

    /// <summary>What was chosen for this request.</summary>
    public static string Chosen(this HttpContext context) => (string)context.Items[Key]!;

    public static ProblemResult NotAcceptable(HttpContext context, Endpoint endpoint) => new(
        ProblemType.NotAcceptable,
        $"There is no representation of {context.Request.PublicPath()} as {context.Request.Headers.Accept}; there is "
        + $"{string.Join(", ", endpoint.Metadata.GetMetadata<OffersAttribute>()?.MediaTypes ?? Json)}.");

    static string? ByAccept(HttpRequest request, IReadOnlyList<string> offers)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept == "*/*" || accept == offers[0]) return offers[0];
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0) return offers[0];
        return offers
            .Select(offer => (Offer: offer, Weight: Weight(offer, ranges)))
            .Where(offer => offer.Weight > 0)
            .OrderByDescending(offer => offer.Weight)
            .FirstOrDefault().Offer;
    }

    /// <summary>The most specific range that covers a media type gives its weight; parameters other than the weight are
    /// not looked at.</summary>
    static double Weight(string mediaType, IList<MediaTypeHeaderValue> ranges)
    {
        var (best, weight) = (-1, 0.0);
        foreach (var range in ranges)
        {
            var specificity =
                range.MatchesAllTypes ? 0
                : range.MatchesAllSubTypes && mediaType.StartsWith($"{range.Type}/", StringComparison.OrdinalIgnoreCase)
                    ? 1
                : range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 2
                : -1;
            if (specificity > best) (best, weight) = (specificity, range.Quality ?? 1);
        }

        return weight;
    }
}

/// <summary>The media types that an action can answer with, the default first. Without it, an action answers with
/// JSON.</summary>
[AttributeUsage(AttributeTargets.Method)]
class OffersAttribute(params string[] mediaTypes) : Attribute
{
    public IReadOnlyList<string> MediaTypes => mediaTypes;

    /// <summary>Whether a client that accepts none of them gets none (406), or the default (RFC 9110,
    /// 12.5.1).</summary>
    public bool RefusesOthers { get; init; } = true;
}

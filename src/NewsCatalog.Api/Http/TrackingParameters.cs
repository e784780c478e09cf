using Microsoft.AspNetCore.WebUtilities;

namespace NewsCatalog.Api.Http;

/// <summary>The parameters that mail programs, social networks and feed readers append to the addresses of pages and
/// feeds, and those that a form sends without a value. They mean nothing here.</summary>
static class TrackingParameters
{
    static readonly string[] Names = ["fbclid", "gclid", "msclkid", "mc_cid", "mc_eid", "_"];

    /// <summary>Removes them from every request but those of the API, which refuses what it does not know.</summary>
    public static void UseWithoutTracking(this WebApplication app) =>
        app.Use(next =>
            context =>
            {
                var request = context.Request;
                if (request.QueryString.HasValue && !request.Path.StartsWithSegments("/api"))
                    request.QueryString = Without(request.QueryString);
                return next(context);
            }
        );

    static QueryString Without(QueryString query)
    {
        List<string> kept = [];
        var removes = false;
        foreach (var parameter in new QueryStringEnumerable(query.Value))
        {
            if (parameter.EncodedValue.IsEmpty || IsTracking(parameter.DecodeName().Span)) removes = true;
            else kept.Add($"{parameter.EncodedName}={parameter.EncodedValue}");
        }

        return !removes ? query
            : kept.Count == 0 ? QueryString.Empty
            : new QueryString($"?{string.Join('&', kept)}");
    }

    static bool IsTracking(ReadOnlySpan<char> name)
    {
        if (name.StartsWith("utm_", StringComparison.Ordinal)) return true;
        foreach (var known in Names)
        {
            if (name.SequenceEqual(known)) return true;
        }

        return false;
    }
}

using Microsoft.AspNetCore.Http.Features;

namespace NewsCatalog.Api.Caching;

/// <summary>All that an answer depends on beside the catalog, as the client sent it.</summary>
readonly record struct RequestKey(string Scheme, string? Host, string Target, string? Accept, string? AcceptEncoding)
{
    public static RequestKey Of(HttpContext context)
    {
        var request = context.Request;
        var headers = request.Headers;
        return new RequestKey(request.Scheme, headers.Host, context.Features.Get<IHttpRequestFeature>()!.RawTarget, headers.Accept, headers.AcceptEncoding);
    }
}

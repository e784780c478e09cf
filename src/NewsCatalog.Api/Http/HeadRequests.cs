namespace NewsCatalog.Api.Http;

static class HeadRequests
{
    static readonly object Key = new();

    /// <summary>GET answers HEAD (RFC 9110, 9.3.2): the same headers, no body.</summary>
    public static void UseHeadAsGet(this WebApplication app) => app.Use(next => context =>
        HttpMethods.IsHead(context.Request.Method) ? AnswerAsync(context, next) : next(context));

    /// <summary>Whether a request that looks like GET is HEAD: then an answer without a length needs no body.</summary>
    public static bool IsHead(this HttpContext context) => context.Items.ContainsKey(Key);

    static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Response.Body;
        context.Items[Key] = true;
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
            context.Response.Body = body;
        }
    }
}

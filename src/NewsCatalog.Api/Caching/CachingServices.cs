namespace NewsCatalog.Api.Caching;

static class CachingServices
{
    public static void AddConditionalGet(this IServiceCollection services) =>
        services.AddSingleton<ResponseCache>().AddSingleton<Revisions>();

    /// <summary>
    /// Behind routing, which tells what a response depends on; before compression, so that compressed responses are
    /// cached.
    /// </summary>
    public static void UseConditionalGet(this WebApplication app) => app.UseMiddleware<ConditionalGet>();
}

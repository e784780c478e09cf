namespace NewsCatalog.Api.Limits;

static class RateLimitServices
{
    public static void AddRateLimits(this IServiceCollection services) => services.AddSingleton<RateLimits>();

    /// <summary>Counts the requests of each client.</summary>
    public static void UseRateLimits(this WebApplication app) =>
        app.Services.GetRequiredService<RateLimits>().AddTo(app);
}

namespace NewsCatalog.Api.Caching;

static class CachingServices
{
    public static void AddConditionalGet(this IServiceCollection services) => services.AddSingleton<AnswerCache>();

    /// <summary>Before routing.</summary>
    public static void UseKeptAnswers(this WebApplication app) => app.UseMiddleware<KeptAnswers>();

    /// <summary>Behind routing, which tells what the answer depends on; before compression, so that compressed answers are kept.</summary>
    public static void UseConditionalGet(this WebApplication app) => app.UseMiddleware<ConditionalGet>();
}

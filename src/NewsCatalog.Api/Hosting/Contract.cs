using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Hosting;

static class Contract
{
    /// <summary>Controllers with strict queries, problem details and the contract's JSON.</summary>
    public static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<StrictQuery>();

        // Not AddControllers: it brings authorization, whose middleware would then run on every request.
        services.AddMvcCore(mvc =>
            {
                mvc.Filters.AddService<StrictQuery>();
                mvc.ModelBinderProviders.Insert(0, new QueryValueBinderProvider());
            })
            .AddApiExplorer()
            .AddDataAnnotations()
            .AddJsonOptions(json =>
            {
                WebJson.Configure(json.JsonSerializerOptions);
                json.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Default);
            })
            .ConfigureApiBehaviorOptions(behavior =>
            {
                behavior.SuppressMapClientErrors = true;
                behavior.InvalidModelStateResponseFactory = context => InvalidValues.Of(context.ModelState);
            });
    }
}

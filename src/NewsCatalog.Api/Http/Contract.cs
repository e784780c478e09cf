using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace NewsCatalog.Api.Http;

static class Contract
{
    /// <summary>Controllers with strict queries, problem details and the contract's JSON.</summary>
    public static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<StrictQuery>();
        services.AddHostedService<BadRequests>();
        services.Configure<KestrelServerOptions>(BadRequests.Watch);
        services.AddControllers(mvc =>
            {
                mvc.Filters.AddService<StrictQuery>();
            })
            .AddJsonOptions(json =>
            {
                ContractJson.Configure(json.JsonSerializerOptions);
                json.JsonSerializerOptions.TypeInfoResolverChain.Insert(0, ContractJson.Default);
            })
            .ConfigureApiBehaviorOptions(behavior =>
            {
                behavior.SuppressMapClientErrors = true;
                behavior.InvalidModelStateResponseFactory = context => InvalidValues.Of(context);
            });
    }
}

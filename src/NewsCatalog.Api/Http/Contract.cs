namespace NewsCatalog.Api.Http;

static class Contract
{
    /// <summary>Controllers with strict queries, problem details and the contract's JSON.</summary>
    public static void AddContract(this IServiceCollection services)
    {
        services.AddSingleton<StrictQuery>();

        // Not AddControllers: it brings authorization, whose middleware would then run on every request.
        services.AddMvcCore(mvc => mvc.Filters.AddService<StrictQuery>())
            .AddApiExplorer()
            .AddDataAnnotations()
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

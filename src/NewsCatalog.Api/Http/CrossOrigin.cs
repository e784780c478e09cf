namespace NewsCatalog.Api.Http;

static class CrossOrigin
{
    /// <summary>Pages of any origin may read, and may see the headers that a client works with.</summary>
    public static void AddCrossOrigin(this IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "HEAD")
        .AllowAnyHeader()
        .WithExposedHeaders("ETag", "Link", "Location", "Retry-After")));
}

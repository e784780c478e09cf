using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Http;

/// <summary>The settings under <c>Cors:</c>.</summary>
sealed class CorsSettings
{
    public const string Section = "Cors";

    /// <summary>
    /// The origins whose pages may read, separated by commas, such as <c>https://example.com</c>; <c>*</c> for all,
    /// empty for none.
    /// </summary>
    [RegularExpression(@"\*|(https?://[^\s,/]+(\s*,\s*https?://[^\s,/]+)*)?", ErrorMessage =
        "The setting Cors:Origins must be '*', empty, or origins such as 'https://example.com' separated by commas.")]
    public string Origins { get; set; } = "*";
}

static class CrossOrigin
{
    /// <summary>Pages of the origins that <see cref="CorsSettings"/> names may read, and may see the headers that a
    /// client works with.</summary>
    public static void AddCrossOrigin(this IServiceCollection services)
    {
        services.AddCors();
        services
            .AddOptions<CorsOptions>()
            .Configure<IOptions<CorsSettings>>(
                (cors, settings) =>
                    cors.AddDefaultPolicy(policy =>
                        policy
                            .WithOrigins(
                                settings.Value.Origins.Split(
                                    ',',
                                    StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
                                )
                            )
                            .WithMethods("GET", "HEAD", "PUT", "POST", "DELETE")
                            .AllowAnyHeader()
                            .SetPreflightMaxAge(TimeSpan.FromDays(1))
                            .WithExposedHeaders(
                                "Catalog-Revision",
                                "ETag",
                                "Link",
                                "Location",
                                "RateLimit",
                                "RateLimit-Policy",
                                "Retry-After",
                                "WWW-Authenticate"
                            )
                    )
            );
    }
}

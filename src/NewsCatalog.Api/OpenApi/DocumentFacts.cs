using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>What concerns the whole document: where it is served, what its parts are about.</summary>
sealed class DocumentFacts(IOptions<SiteOptions> site) : IDocumentAsyncFilter
{
    string Server =>
        site.Value.BaseUrl is { Length: > 0 } url ? url.TrimEnd('/')
        : PathPrefix.Current is { Length: > 0 } prefix ? prefix
        : "/";

    public Task ApplyAsync(
        OpenApiDocument swaggerDoc,
        DocumentFilterContext context,
        CancellationToken cancellationToken
    )
    {
        swaggerDoc.Servers = [new OpenApiServer { Url = Server, Description = "The server that sent this document." }];
        swaggerDoc.Security = [new OpenApiSecurityRequirement()];
        swaggerDoc.Tags = new HashSet<OpenApiTag>
        {
            new() { Name = "Catalog", Description = "The catalog as a whole." },
            new() { Name = "Articles", Description = "News articles and their sources." },
            new() { Name = "Authors", Description = "The authors of articles." },
            new() { Name = "Versions", Description = "What an article was before it changed." },
            new() { Name = "Related headlines", Description = "The related headlines that articles list." },
            new()
            {
                Name = "Cited sources",
                Description = "The news outlets that articles credit: \"according to X (via Y)\".",
            },
            new() { Name = "Changes", Description = "The changes of the catalog, for clients that maintain a copy." },
            new() { Name = "Writing", Description = "Changes of the catalog, for programs that have a key." },
            new() { Name = "Export", Description = "Everything, from one state of the catalog." },
            new() { Name = "Feeds", Description = "Lists of articles for feed readers and search engines." },
        };
        return Task.CompletedTask;
    }
}

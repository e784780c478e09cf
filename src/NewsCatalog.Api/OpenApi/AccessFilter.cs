using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsCatalog.Access;
using NewsCatalog.Api.Auth;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Says which operations need a key, and leaves out those that write while no key allows it.</summary>
sealed class AccessFilter(IServiceScopeFactory scopes, IOptions<AccessOptions> access) : IDocumentAsyncFilter
{
    const string Scheme = "key";

    public async Task ApplyAsync(
        OpenApiDocument swaggerDoc,
        DocumentFilterContext context,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var keys = scope.ServiceProvider.GetRequiredService<IAccessKeys>();
        var allowsWriting = await keys.AllowWritingAsync(cancellationToken);
        var writing = OperationsOf<WritesAttribute>(context);
        if (!allowsWriting) Remove(swaggerDoc, writing);
        if (!allowsWriting && access.Value.Read == ReadAccess.Open) return;
        swaggerDoc.AddComponent(
            Scheme,
            new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A key that the operator has made with `newscatalog key add`.",
            }
        );
        List<OpenApiSecurityRequirement> needed =
            [new() { [new OpenApiSecuritySchemeReference(Scheme, swaggerDoc)] = [] }];
        if (access.Value.Read == ReadAccess.Key) swaggerDoc.Security = needed;
        foreach (var (path, method) in OperationsOf<AllowAnonymousAttribute>(context))
            swaggerDoc.Paths[path].Operations![method].Security = [];
        foreach (var (path, method) in writing.Where(_ => allowsWriting))
            swaggerDoc.Paths[path].Operations![method].Security = needed;
    }

    static List<(string Path, HttpMethod Method)> OperationsOf<TMetadata>(DocumentFilterContext context) =>
        [
            .. context
                .ApiDescriptions.Where(api => api.ActionDescriptor.EndpointMetadata.OfType<TMetadata>().Any())
                .Select(api => ($"/{api.RelativePath}", HttpMethod.Parse(api.HttpMethod))),
        ];

    static void Remove(OpenApiDocument document, List<(string Path, HttpMethod Method)> operations)
    {
        foreach (var (path, method) in operations)
        {
            var item = document.Paths[path];
            item.Operations!.Remove(method);
            if (item.Operations.Count == 0) document.Paths.Remove(path);
        }

        document.Tags = document.Tags?.Where(tag => tag.Name != "Writing").ToHashSet();
        RemoveUnused(document);
    }

    /// <summary>Removes the schemas that nothing refers to any more, and those that only these refer to.</summary>
    static void RemoveUnused(OpenApiDocument document)
    {
        if (document.Components?.Schemas is not { } schemas) return;
        for (var before = -1; before != schemas.Count;)
        {
            before = schemas.Count;
            var text = new StringWriter();
            document.SerializeAsV31(new OpenApiJsonWriter(text));
            var all = text.ToString();
            foreach (var name in schemas.Keys.ToList())
            {
                if (!all.Contains($"\"#/components/schemas/{name}\"", StringComparison.Ordinal)) schemas.Remove(name);
            }
        }
    }
}

using Microsoft.OpenApi;

namespace NewsCatalog.Api.OpenApi;

static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.AddSwaggerGen(swagger =>
    {
        swagger.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "NewsCatalog",
            Version = "1",
            Description = "A catalog of news articles read from plain text files. "
                + "Lines are counted from 1, text offsets in UTF-16 code units, times are RFC 3339 in UTC. "
                + "An unknown, repeated or malformed query parameter is refused with 400.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        });
        swagger.SupportNonNullableReferenceTypes();
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "NewsCatalog*.xml"))
            swagger.IncludeXmlComments(file, includeControllerXmlComments: true);
        swagger.SchemaFilter<EveryKeyIsPresent>();
        swagger.SchemaFilter<NullableReferences>();
        swagger.ParameterFilter<AllowedValues>();
        swagger.OperationFilter<Representations>();
        swagger.OperationFilter<ErrorsAreProblems>();
        swagger.OperationFilter<ConditionalRequests>();
        swagger.OperationFilter<RealExamples>();
        swagger.DocumentFilter<DocumentFacts>();
    });

    /// <summary>The OpenAPI 3.1 document and Swagger UI on top of it.</summary>
    public static void UseApiDocument(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName}.json", swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1);
        app.MapSwaggerUI("swagger", ui =>
        {
            ui.DocumentTitle = "NewsCatalog";
            ui.SwaggerEndpoint("/openapi/v1.json", "NewsCatalog, version 1");
            ui.EnableTryItOutByDefault();
            ui.DisplayOperationId();
        });
    }
}

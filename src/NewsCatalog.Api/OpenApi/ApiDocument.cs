using Microsoft.OpenApi;
using NewsCatalog.Api.Queries;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) =>
        services.AddHttpContextAccessor().AddSingleton<OwnRequests>().AddSwaggerGen(Configure);

    static void Configure(SwaggerGenOptions swagger)
    {
        swagger.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "NewsCatalog",
            Version = "1",
            Description = "A catalog of news articles read from plain text files. "
                + "Lines are counted from 1, text offsets in UTF-16 code units, times are RFC 3339 in UTC. "
                + "An unknown, repeated or malformed query parameter is refused with 400. "
                + "A client that asks too often gets 429 with `Retry-After`; where there is a limit, the header "
                + "`RateLimit` of each answer says how many requests are left.",
            Contact = new OpenApiContact { Name = "The NewsCatalog founders" },
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        });
        swagger.SupportNonNullableReferenceTypes();
        swagger.CustomSchemaIds(SchemaNames.Of);
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "NewsCatalog*.xml"))
            swagger.IncludeXmlComments(() => XmlComments.Read(file), includeControllerXmlComments: true);
        MapQueryValues(swagger);
        swagger.SchemaFilter<Enumerations>();
        swagger.SchemaFilter<EveryKeyIsPresent>();
        swagger.SchemaFilter<NullableReferences>();
        swagger.ParameterFilter<QueryValueFilter>();
        swagger.OperationFilter<SelectableFields>();
        swagger.OperationFilter<Representations>();
        swagger.OperationFilter<ErrorsAreProblems>();
        swagger.OperationFilter<ConditionalRequests>();
        swagger.OperationFilter<RequestBodies>();
        swagger.OperationFilter<WritingConditions>();
        swagger.DocumentAsyncFilter<DocumentFacts>();
        swagger.DocumentAsyncFilter<AccessFilter>();
        swagger.DocumentAsyncFilter<CatalogExamples>();
        swagger.DocumentAsyncFilter<SharedResponses>();
        swagger.DocumentAsyncFilter<SharedParameters>();
    }

    /// <summary>The OpenAPI 3.1 document and Swagger UI on top of it.</summary>
    public static void UseApiDocument(this WebApplication app)
    {
        app.MapSwagger(
            "/openapi/{documentName}.json",
            swagger => swagger.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1
        );
        app.MapSwaggerUI(
            "swagger",
            ui =>
            {
                ui.DocumentTitle = "NewsCatalog";
                ui.SwaggerEndpoint("../openapi/v1.json", "NewsCatalog, version 1");
                ui.EnableTryItOutByDefault();
                ui.DisplayOperationId();
            }
        );
    }

    /// <summary>A query value is shown as the text or number that a client sends, not as the object that it is parsed
    /// into.</summary>
    static void MapQueryValues(SwaggerGenOptions swagger)
    {
        Type[] texts =
        [
            typeof(SearchText),
            typeof(HeadlineSearchText),
            typeof(Moment),
            typeof(ValueList),
            typeof(PeriodList),
            typeof(OneOf<,>),
            typeof(SomeOf<,>),
            typeof(FieldSet),
            typeof(Cursor),
            typeof(ArticleId),
            typeof(IndexName),
        ];
        foreach (var text in texts) swagger.MapType(text, () => new OpenApiSchema { Type = JsonSchemaType.String });
        swagger.MapType<VersionNumber>(() => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" });
        swagger.MapType(typeof(Limit<>), () => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" });
    }
}

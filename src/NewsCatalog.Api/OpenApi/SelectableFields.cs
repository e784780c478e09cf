using Microsoft.OpenApi;
using NewsCatalog.Api.Contracts;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Names the keys that <c>fields</c> may list: for each kind of item an enumeration of their paths.</summary>
sealed class SelectableFields : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var sparse = context.ApiDescription.ActionDescriptor.FilterDescriptors
            .Select(descriptor => descriptor.Filter).OfType<SparseAttribute>().FirstOrDefault();
        if (sparse is null) return;
        var item = SchemaNames.Of(sparse.Item);
        var name = $"{item}Field";
        context.SchemaRepository.Schemas.TryAdd(name, new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = $"A key of `{item}`, or the path of a key below it.",
            Enum = Enumerations.Values(sparse.Paths),
        });
        var fields = operation.Parameters!.OfType<OpenApiParameter>().Single(parameter => parameter.Name == "fields");
        QueryValueFilter.ListOf(fields, new OpenApiSchemaReference(name, context.Document));
    }
}

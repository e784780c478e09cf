using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsCatalog.Api.OpenApi;

/// <summary>Documents the errors of every operation.</summary>
sealed class ErrorsAreProblems(IOptions<AccessOptions> access) : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        var writes = metadata.OfType<WritesAttribute>().Any();
        Add(400);
        if (writes || access.Value.Read == ReadAccess.Key) Add(401, 403);

        if (NamesWhatMustExist(context.ApiDescription)) Add(404);
        if (writes) Add(405);
        else if (metadata.OfType<RevisionedAttribute>().Any()) Add(406);
        if (IsOfArticle(context.ApiDescription.RelativePath)) Add(410);
        Add(503);
        ProblemResponses.AddDefault(operation, context);

        void Add(params int[] statuses) => ProblemResponses.Add(operation, context, statuses);
    }

    /// <summary>What a PUT names need not exist.</summary>
    static bool NamesWhatMustExist(ApiDescription api) => api.HttpMethod != HttpMethods.Put
        && api.ParameterDescriptions.Any(parameter => parameter.Source == BindingSource.Path);

    static bool IsOfArticle(string? path) =>
        path?.StartsWith($"{Address.Base[1..]}/articles/{{id}}", StringComparison.Ordinal) == true;
}

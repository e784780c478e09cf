using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Problems;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// Refuses query parameters that the action does not have, and empty, repeated or unprintable ones, before anything is
/// bound: a zero character would end a text early in the database.
/// </summary>
sealed class StrictQuery(IModelMetadataProvider metadata) : IResourceFilter
{
    readonly ConcurrentDictionary<string, string[]> _allowed = [];

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0) return;

        var allowed = _allowed.GetOrAdd(context.ActionDescriptor.Id, _ => ParametersOf(context.ActionDescriptor));
        var refusals = context.ActionDescriptor.EndpointMetadata.OfType<RefusesAttribute>().ToList();
        var unknown = query.Keys.Where(name => !allowed.Contains(name))
            .Select(name => Unknown(name, allowed, refusals.Find(refused => refused.Parameter == name)))
            .ToList();
        if (unknown.Count > 0)
        {
            context.Result = new ProblemResult(ProblemType.UnknownParameter, unknown[0].Detail, unknown);
            return;
        }

        var isLenient = SearchSyntaxes.IsLenient(query);
        var invalid = query
            .Where(parameter => !(isLenient && parameter is { Key: SearchSyntaxes.Search, Value.Count: 1 }))
            .Select(parameter => (parameter.Key, Detail: Refusal(parameter.Value)))
            .Where(parameter => parameter.Detail is not null)
            .Select(parameter => new ParameterError(parameter.Key, parameter.Detail!))
            .ToList();
        if (invalid.Count > 0) context.Result = ProblemResult.InvalidValues(invalid);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    static string? Refusal(StringValues values) => values switch
    {
        { Count: > 1 } => "It may be given once.",
        [{ Length: > 0 } value] when value.Any(char.IsControl) => "It has a control character.",
        [{ Length: > 0 }] => null,
        _ => "It has no value.",
    };

    static ParameterError Unknown(string name, string[] allowed, RefusesAttribute? refused) => refused is null
        ? new(name, $"There is no parameter '{name}' here.", Nearest.To(name, allowed), allowed)
        : new(name, $"There is no parameter '{name}' here: {refused.Reason}", Allowed: allowed);

    string[] ParametersOf(ActionDescriptor action) =>
        [
            .. action
                .Parameters.Where(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Query)
                .SelectMany(parameter =>
                    metadata.GetMetadataForType(parameter.ParameterType) is { IsComplexType: true } request
                        ? request.Properties.Select(property => property.BinderModelName ?? property.Name!)
                        : [parameter.BindingInfo!.BinderModelName ?? parameter.Name]
                ),
        ];
}

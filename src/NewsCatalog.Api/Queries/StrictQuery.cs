using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// Refuses query parameters that the action does not have, and empty, repeated, garbled or unprintable ones, before
/// anything is bound: a zero character would end a text early in the database.
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

        var garbled = Garbled(context.HttpContext.Request.QueryString.Value).ToList();
        if (garbled.Count > 0)
        {
            context.Result = ProblemResult.InvalidValues(garbled);
            return;
        }

        var isLenient = SearchSyntaxes.IsLenient(context.HttpContext.Request);
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

    static ParameterError Unknown(string name, string[] allowed, RefusesAttribute? refused)
    {
        if (refused is not null)
            return new(name, $"There is no parameter '{name}' here: {refused.Reason}", Allowed: allowed);
        var error = ValueError.Meant(
            $"There is no parameter '{name}' here.",
            ParameterHints.For(name, allowed),
            allowed
        );
        return error.Of(name);
    }

    /// <summary>The parameters whose values are bytes that are no UTF-8.</summary>
    static IEnumerable<ParameterError> Garbled(string? query)
    {
        if (query?.Contains('%', StringComparison.Ordinal) != true) yield break;
        foreach (var parameter in new QueryStringEnumerable(query))
        {
            var value = Encoding.UTF8.GetBytes(parameter.EncodedValue.ToString());
            if (!Utf8.IsValid(WebUtility.UrlDecodeToBytes(value, 0, value.Length)))
            {
                var name = parameter.DecodeName().ToString();
                yield return new ParameterError(name, "It has percent-encoded bytes that are not UTF-8.");
            }
        }
    }

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

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Contracts;

/// <summary>Serves <c>fields</c>: refuses keys that items of this type do not have, and sends only those asked
/// for.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class SparseAttribute(Type item) : ActionFilterAttribute
{
    static readonly object Key = new();

    /// <summary>The paths of all keys that a client can ask for.</summary>
    public IEnumerable<string> Paths => KeySet.PathsOf(ContractJson.Web.GetTypeInfo(item)!);

    public Type Item => item;

    /// <summary>The path of the key that is sent in any case.</summary>
    public string AlwaysSent { get; init; } = "id";

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionArguments.Values.OfType<ISparseParameters>().FirstOrDefault()?.Fields is not { } fields)
            return;
        if (fields.TryResolve(ContractJson.Web.GetTypeInfo(item)!, AlwaysSent, out var keys, out var error))
            context.HttpContext.Items[Key] = keys;
        else
            context.Result = ProblemResult.InvalidValues([error.Of("fields")]);
    }

    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (
            context.HttpContext.Items[Key] is not KeySet keys
            || context.Result is not ObjectResult { Value: { } value } result
        )
        {
            return;
        }

        var answer = JsonSerializer.SerializeToNode(value, ContractJson.Web.GetTypeInfo(value.GetType())!)!;
        keys.Prune(value.GetType() == item ? answer : answer["items"]);
        (result.Value, result.DeclaredType) = (answer, typeof(JsonObject));
    }
}

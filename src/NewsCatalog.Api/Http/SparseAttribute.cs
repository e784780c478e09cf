using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsCatalog.Api.Http;

/// <summary>Serves <c>fields</c>: refuses keys that items of this type do not have, and sends only those asked for.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class SparseAttribute(Type item) : ActionFilterAttribute
{
    static readonly object Key = new();

    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.Request.Query["fields"] is not [{ } text]) return;
        var fields = FieldSet.Parse(text, ContractJson.Web.GetTypeInfo(item)!, out var error);
        if (fields is null) context.Result = new ProblemResult(ProblemType.InvalidValue, $"fields: {error!.Detail}", error);
        else context.HttpContext.Items[Key] = fields;
    }

    public override void OnActionExecuted(ActionExecutedContext context)
    {
        if (context.HttpContext.Items[Key] is not FieldSet fields || context.Result is not ObjectResult { Value: { } value } result) return;
        var answer = JsonSerializer.SerializeToNode(value, ContractJson.Web.GetTypeInfo(value.GetType())!)!;
        fields.Prune(value.GetType() == item ? answer : answer["items"]);
        (result.Value, result.DeclaredType) = (answer, typeof(JsonObject));
    }
}

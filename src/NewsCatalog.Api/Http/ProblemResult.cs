using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Http;

/// <summary>Answers with a problem. Written as JSON whatever <c>Accept</c> says: an error that cannot be shown helps nobody.</summary>
sealed class ProblemResult(ProblemType type, string detail, params IReadOnlyList<ParameterError> errors) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext context)
    {
        var problem = new Problem(
            $"/problems/{type.Name}",
            type.Title,
            type.Status,
            detail,
            context.Request.Path.Value ?? "",
            errors,
            Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier);
        context.Response.StatusCode = type.Status;
        return context.Response.WriteAsJsonAsync(problem, ContractJson.Web.Problem, "application/problem+json");
    }
}

using System.Text.Json;
using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Http;

/// <summary>Answers with a problem. Written as JSON whatever <c>Accept</c> says: an error that cannot be shown helps nobody.</summary>
sealed class ProblemResult(ProblemType type, string detail, params IReadOnlyList<ParameterError> errors) : ActionResult
{
    public const string MediaType = "application/problem+json";

    public static byte[] Bytes(ProblemType type, string detail, string instance, IReadOnlyList<ParameterError> errors, string traceId) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Problem($"/problems/{type.Name}", type.Title, type.Status, detail, instance, errors, traceId), ContractJson.Web.Problem);

    public override Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext context)
    {
        var body = Bytes(
            type, detail, context.Request.Path.Value ?? "", errors, RequestTrace.Of(context));
        context.Response.StatusCode = type.Status;
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}

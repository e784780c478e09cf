using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Problems;

/// <summary>Answers with a problem. Written as JSON whatever <c>Accept</c> says: an error that cannot be shown helps
/// nobody.</summary>
sealed class ProblemResult(ProblemType type, string detail, params IReadOnlyList<ParameterError> errors) : ActionResult
{
    public const string MediaType = "application/problem+json";

    public static ProblemResult InvalidCursor { get; } = new(
        ProblemType.InvalidCursor,
        "A cursor goes with the query that gave it, unchanged; follow the link in 'next' as it is.",
        new ParameterError("cursor", "It was not given by this query."));

    public static ProblemResult FieldsAreOfJson { get; } = InvalidValues(
        [new ParameterError("fields", "Only application/json can leave keys out.")]);

    public static ProblemResult NotFound(string what, string id) =>
        new(ProblemType.NotFound, $"There is no {what} with the id '{id}'.");

    /// <summary>Of one parameter or more; the first gives the detail.</summary>
    public static ProblemResult InvalidValues(IReadOnlyList<ParameterError> errors) =>
        new(ProblemType.InvalidValue, $"{errors[0].Parameter}: {errors[0].Detail}", errors);

    public static byte[] Bytes(
        ProblemType type,
        string detail,
        string instance,
        IReadOnlyList<ParameterError> errors,
        string traceId
    ) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Problem($"/problems/{type.Name}", type.Title, type.Status, detail, instance, errors, traceId),
            ProblemJson.Web.Problem
        );

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

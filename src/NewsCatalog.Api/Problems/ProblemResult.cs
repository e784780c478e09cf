using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Problems;

/// <summary>Answers with a problem: as a page where one is wanted, else as JSON whatever <c>Accept</c> says. An error
/// that cannot be shown helps nobody.</summary>
sealed class ProblemResult(ProblemType type, string detail, params IReadOnlyList<ParameterError> errors) : ActionResult
{
    WithdrawnArticle? _withdrawn;

    /// <summary>What went wrong this time, for people.</summary>
    public string Detail => detail;

    /// <summary>The line of the body that is wrong, counted from 1; null when it is not one line.</summary>
    public int? Line { get; init; }

    public const string MediaType = "application/problem+json";

    public static ProblemResult InvalidCursor { get; } = new(
        ProblemType.InvalidCursor,
        "A cursor goes with the query that gave it, unchanged; follow the link in 'next' as it is.",
        new ParameterError("cursor", "It was not given by this query."));

    public static ProblemResult FieldsAreOfJson { get; } = InvalidValues(
        [new ParameterError("fields", "Only application/json can leave keys out.")]);

    public static ProblemResult NotFound(string what, string id) =>
        new(ProblemType.NotFound, $"There is no {what} with the id '{id}'.");

    public static ProblemResult Gone(WithdrawnArticle article) =>
        new(
            ProblemType.Gone,
            article.Reason switch
            {
                WithdrawalReason.FileRemoved =>
                    "Its file is no longer in the folder. If the file comes back, so does the article.",
                WithdrawalReason.Deleted => "It was deleted.",
                WithdrawalReason.Purged => "Its bytes were removed for good.",
            }
        )
        {
            _withdrawn = article,
        };

    /// <summary>Of one parameter or more; the first gives the detail.</summary>
    public static ProblemResult InvalidValues(IReadOnlyList<ParameterError> errors) =>
        new(ProblemType.InvalidValue, $"{errors[0].Parameter}: {errors[0].Detail}", errors);

    public override Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public Task WriteAsync(HttpContext context)
    {
        SecurityHeaders.Set(context);
        var problem = ProblemOf(context.Request.PublicPath().Value ?? "", RequestTrace.Of(context));

        // 410 may be cached where nothing is said (RFC 9110, 15.1), and the article may come back.
        if (_withdrawn is not null) context.Response.Headers.CacheControl = "no-cache";
        return context.RequestServices.GetService<IProblemPage>() is { } page && page.IsWanted(context)
            ? page.WriteAsync(context, problem)
            : WriteJsonAsync(context, problem);
    }

    static Task WriteJsonAsync(HttpContext context, Problem problem)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, problem.GetType(), ProblemJson.Web);
        context.Response.StatusCode = problem.Status;
        context.Response.ContentType = MediaType;
        context.Response.ContentLength = body.Length;
        return context.Response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }

    Problem ProblemOf(string instance, string traceId)
    {
        var address = $"{PathPrefix.Current}/problems/{type.Name}";
        if (_withdrawn is not null)
        {
            return new GoneProblem(address, type.Title, type.Status, detail, instance, errors, traceId)
            {
                WithdrawnAt = _withdrawn.WithdrawnAt,
                Reason = NameOf(_withdrawn.Reason),
            };
        }

        return type == ProblemType.UnreadableSource
            ? new UnreadableProblem(address, type.Title, type.Status, detail, instance, errors, traceId) { Line = Line }
            : new Problem(address, type.Title, type.Status, detail, instance, errors, traceId);
    }

    static string NameOf(WithdrawalReason reason) => reason switch
    {
        WithdrawalReason.FileRemoved => "file-removed",
        WithdrawalReason.Deleted => "deleted",
        WithdrawalReason.Purged => "purged",
    };
}

using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using NewsCatalog.Api.Http;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Problems;

static class ProblemHandling
{
    /// <summary>A lock is held for as long as somebody writes.</summary>
    static readonly TimeSpan RetryAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Turns everything that goes wrong outside an action into problem details too: routing, negotiation,
    /// exceptions.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseStatusCodePages(pages => ForStatus(pages.HttpContext).WriteAsync(pages.HttpContext));
        app.UseExceptionHandler(handler => handler.Run(context => ForException(context).WriteAsync(context)));
    }

    static ProblemResult ForStatus(HttpContext context)
    {
        var status = context.Response.StatusCode;
        return new ProblemResult(
            ProblemType.Of(status),
            status switch
            {
                404 =>
                    $"There is nothing at {context.Request.PublicPath()}. The addresses are listed at "
                        + $"{PathPrefix.Current}/swagger.",
                405 =>
                    $"{context.Features.Get<IHttpRequestFeature>()!.Method} cannot be used at "
                        + $"{context.Request.PublicPath()}; {context.Response.Headers.Allow} can.",
                406 =>
                    $"There is no representation of {context.Request.PublicPath()} as "
                        + $"{context.Request.Headers.Accept}; there is application/json.",
                _ => $"{ReasonPhrases.GetReasonPhrase(status)}.",
            }
        );
    }

    static ProblemResult ForException(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            ProblemException refused => refused.Problem,
            Paging.InvalidPositionException => ProblemResult.InvalidCursor,
            { } error
                when context.RequestServices.GetRequiredService<CatalogContext>().Diagnose(error) is { } failure =>
                ForDatabase(context, failure),
            SearchException search => ForSearch(context, search),
            BadHttpRequestException bad => new ProblemResult(ProblemType.Of(bad.StatusCode), bad.Message),
            _ => new ProblemResult(ProblemType.InternalError, "The failure is in the server's log under this traceId."),
        };

    static ProblemResult ForSearch(HttpContext context, SearchException refused)
    {
        RefusedSearches.Count(refused);
        return refused switch
        {
            SearchNotReadyException notReady => Later(
                context,
                notReady.RetryAfter,
                ProblemType.SearchNotReady,
                notReady.Message
            ),
            SearchBusyException busy => Later(context, busy.RetryAfter, ProblemType.Unavailable, busy.Message),
            SearchTooCostlyException tooCostly => new ProblemResult(
                ProblemType.SearchTooCostly,
                TooCostly(tooCostly.Limit)
            ),
            _ => new ProblemResult(ProblemType.SearchFailed, refused.Message),
        };
    }

    static ProblemResult ForDatabase(HttpContext context, UnusableDatabaseException failure)
    {
        context.RequestServices.GetRequiredService<DatabaseAccess>().Report(failure);
        if (failure.Kind == DatabaseFailureKind.Damaged)
            return new ProblemResult(ProblemType.DatabaseDamaged, $"The database cannot be trusted: {failure.Reason}.");
        return Later(
            context,
            RetryAfterFailure,
            ProblemType.Unavailable,
            $"The database cannot be used now: {failure.Reason}."
        );
    }

    static ProblemResult Later(HttpContext context, TimeSpan after, ProblemType type, string detail)
    {
        context.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds)
            .ToString("0", CultureInfo.InvariantCulture);
        return new ProblemResult(type, detail);
    }

    static string TooCostly(TimeSpan limit) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"The search takes more than {limit.TotalSeconds:0.#} seconds. Make it simpler: fewer words, "
                + $"fewer with '*' or '~'."
        );
}

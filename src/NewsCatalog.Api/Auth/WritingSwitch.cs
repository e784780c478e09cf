using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NewsCatalog.Access;
using NewsCatalog.Api.Problems;
using NewsCatalog.Data;

namespace NewsCatalog.Api.Auth;

/// <summary>Answers 405 where an endpoint writes and writing is off: there is no key that allows it, or the database is
/// read-only.</summary>
sealed class WritingSwitch : IAuthorizationMiddlewareResultHandler
{
    const string NoKey =
        "Writing is off: no key allows it. The operator makes one with: newscatalog key add NAME --scope write";

    readonly AuthorizationMiddlewareResultHandler _handler = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        if (IsWriting(context) && await WhyOffAsync(context) is { } reason)
        {
            context.Response.Headers.Allow = await AllowedMethods.OfAsync(context);
            await new ProblemResult(ProblemType.MethodNotAllowed, reason).WriteAsync(context);
            return;
        }

        await _handler.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>Why nothing can be written; null while it can.</summary>
    public static async ValueTask<string?> WhyOffAsync(HttpContext context)
    {
        var database = context.RequestServices.GetRequiredService<DatabaseAccess>();
        if (database.ReadOnlyReason is { } reason) return $"Writing is off: the catalog is read-only: {reason}.";
        var keys = context.RequestServices.GetRequiredService<IAccessKeys>();
        return await keys.AllowWritingAsync(context.RequestAborted) ? null : NoKey;
    }

    static bool IsWriting(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<WritesAttribute>() is not null;
}

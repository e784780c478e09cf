using System.Security.Claims;
using NewsCatalog.Access;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Auth;

/// <summary>The key of a request.</summary>
static class CurrentKey
{
    /// <summary>Makes sure that it has not been revoked while a slow body was read.</summary>
    /// <exception cref="ProblemException">It has been.</exception>
    public static async Task CheckAsync(HttpContext context)
    {
        var keys = context.RequestServices.GetRequiredService<IAccessKeys>();
        if (context.User.FindFirstValue(AccessPolicies.KeyClaim) is not { } id) return;
        if (await keys.IsValidAsync(id, context.RequestAborted)) return;
        throw new ProblemException(new ProblemResult(ProblemType.Unauthorized, "The key was revoked meanwhile."));
    }
}

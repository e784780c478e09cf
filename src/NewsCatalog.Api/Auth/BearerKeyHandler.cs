using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using NewsCatalog.Access;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Auth;

/// <summary>Nothing can be set: keys are in the database.</summary>
sealed class BearerKeyOptions : AuthenticationSchemeOptions;

/// <summary>Authenticates <c>Authorization: Bearer KEY</c> (RFC 6750).</summary>
sealed class BearerKeyHandler(
    IOptionsMonitor<BearerKeyOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAccessKeys keys
) : AuthenticationHandler<BearerKeyOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";

    const string Realm = $"{Scheme} realm=\"NewsCatalog\"";
    const string Unknown = "The key is unknown or revoked.";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0) return AuthenticateResult.NoResult();
        if (header is not [{ } value] || !value.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.Fail("The Authorization header must be 'Bearer KEY'.");
        if (await keys.FindAsync(value[(Scheme.Length + 1)..].Trim(), Context.RequestAborted) is not { } key)
            return AuthenticateResult.Fail(Unknown);
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, key.Name),
                new Claim(AccessPolicies.KeyClaim, key.Id),
                new Claim(AccessPolicies.ScopeClaim, AccessPolicies.NameOf(key.Scope)),
            ],
            Scheme
        );
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var failure = (await HandleAuthenticateOnceSafeAsync()).Failure;
        Response.Headers.WWWAuthenticate = failure is null ? Realm : $"{Realm}, error=\"invalid_token\"";
        var detail = failure?.Message ?? "A key is needed: Authorization: Bearer KEY.";
        await new ProblemResult(ProblemType.Unauthorized, detail).WriteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = ScopeNeeded();
        Response.Headers.WWWAuthenticate = $"{Realm}, error=\"insufficient_scope\", scope=\"{needed}\"";
        var detail = $"The key '{Context.User.Identity?.Name}' has not the scope '{needed}'.";
        return new ProblemResult(ProblemType.Forbidden, detail).WriteAsync(Context);
    }

    /// <summary>The action asks for more than its endpoint does where it forbids by itself.</summary>
    string ScopeNeeded()
    {
        var scope = Context.User.FindFirstValue(AccessPolicies.ScopeClaim);
        return scope == AccessPolicies.Write ? AccessPolicies.Admin
            : Context.GetEndpoint()?.Metadata.GetMetadata<WritesAttribute>() is null ? AccessPolicies.Read
            : AccessPolicies.Write;
    }
}

using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using NewsCatalog.Access;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Auth;

/// <summary>Nothing can be set: keys are in the database.</summary>
sealed class BearerKeyOptions : AuthenticationSchemeOptions;

/// <summary>
/// Authenticates <c>Authorization: Bearer KEY</c> (RFC 6750). Where something is read, the key may also be the password
/// of <c>Basic</c> (RFC 7617), which browsers ask for by themselves. They would send it with a request that another
/// site has made, too, so it writes nothing.
/// </summary>
sealed class BearerKeyHandler(
    IOptionsMonitor<BearerKeyOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAccessKeys keys
) : AuthenticationHandler<BearerKeyOptions>(options, logger, encoder)
{
    public new const string Scheme = "Bearer";

    const string Realm = $"{Scheme} realm=\"NewsCatalog\"";
    const string Basic = "Basic";
    const string PasswordRealm = $"{Basic} realm=\"NewsCatalog: the password is the key\", charset=\"UTF-8\"";
    const string Unknown = "The key is unknown or revoked.";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header.Count == 0) return AuthenticateResult.NoResult();
        if (header is not [{ } value] || KeyIn(value) is not { } sent)
            return AuthenticateResult.Fail("The Authorization header must be 'Bearer KEY'.");
        if (await keys.FindAsync(sent, Context.RequestAborted) is not { } key)
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
        var bearer = failure is null ? Realm : $"{Realm}, error=\"invalid_token\"";
        var asksPerson = Context.RequestServices.GetService<IProblemPage>()?.IsWanted(Context) == true;
        Response.Headers.WWWAuthenticate = asksPerson ? new StringValues([bearer, PasswordRealm]) : bearer;
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

    string? KeyIn(string header)
    {
        if (header.StartsWith($"{Scheme} ", StringComparison.OrdinalIgnoreCase))
            return header[(Scheme.Length + 1)..].Trim();
        var isReading = HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method);
        return isReading && header.StartsWith($"{Basic} ", StringComparison.OrdinalIgnoreCase)
            ? PasswordIn(header[(Basic.Length + 1)..].Trim())
            : null;
    }

    static string? PasswordIn(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length)) return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? pair[(colon + 1)..] : null;
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

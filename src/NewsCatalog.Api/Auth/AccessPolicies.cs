using Microsoft.AspNetCore.Authorization;
using NewsCatalog.Access;

namespace NewsCatalog.Api.Auth;

/// <summary>The authorization policies, one for each scope of a key.</summary>
static class AccessPolicies
{
    public const string Read = "read";
    public const string Write = "write";
    public const string Admin = "admin";

    /// <summary>The claim that holds the scope of a key.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>The claim that holds the id of a key.</summary>
    public const string KeyClaim = "key";

    /// <summary>Keys as bearer tokens. A request is authenticated only where its endpoint has a policy, so that open
    /// reading costs nothing.</summary>
    public static void AddAccess(this IServiceCollection services)
    {
        // Not AddAuthentication: it brings data protection, which writes keys of its own to the user's folder.
        services.AddAuthenticationCore(schemes =>
            schemes.AddScheme<BearerKeyHandler>(BearerKeyHandler.Scheme, displayName: null)
        );
        services.AddWebEncoders();
        services.AddTransient<BearerKeyHandler>();
        services
            .AddAuthorizationBuilder()
            .AddPolicy(Read, policy => RequireScope(policy, KeyScope.Read))
            .AddPolicy(Write, policy => RequireScope(policy, KeyScope.Write))
            .AddPolicy(Admin, policy => RequireScope(policy, KeyScope.Admin));
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, WritingSwitch>();
    }

    public static string NameOf(KeyScope scope) =>
        scope switch
        {
            KeyScope.Read => Read,
            KeyScope.Write => Write,
            KeyScope.Admin => Admin,
        };

    static void RequireScope(AuthorizationPolicyBuilder policy, KeyScope least) =>
        policy
            .AddAuthenticationSchemes(BearerKeyHandler.Scheme)
            .RequireClaim(ScopeClaim, Enum.GetValues<KeyScope>().Where(scope => scope >= least).Select(NameOf));
}

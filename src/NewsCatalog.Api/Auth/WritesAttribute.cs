using Microsoft.AspNetCore.Authorization;

namespace NewsCatalog.Api.Auth;

/// <summary>Says that an action writes: it needs a key of the scope <c>write</c>, and is off while there is
/// none.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class WritesAttribute() : AuthorizeAttribute(AccessPolicies.Write);

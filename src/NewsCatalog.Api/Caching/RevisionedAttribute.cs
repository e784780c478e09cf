namespace NewsCatalog.Api.Caching;

/// <summary>
/// Says that the response to a GET depends on nothing but its URL, the representation asked for and the state of the
/// catalog, so that <see cref="ConditionalGet"/> may tag it, cache it, and tell a client that nothing has changed
/// without running the action.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class RevisionedAttribute : Attribute
{
    /// <summary>It depends on today's date (UTC) too.</summary>
    public bool Daily { get; init; }

    /// <summary>Of the catalog, it depends on the article alone that the route value <c>id</c> names.</summary>
    public bool ByArticle { get; init; }
}

/// <summary>Says that a response is sent as it is: content codings would make other bytes of it, which its own ETag
/// does not name.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class VerbatimAttribute : Attribute;

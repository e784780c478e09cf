namespace NewsCatalog.Api.Caching;

/// <summary>
/// An answer from which something was left out for lack of time. The next one to the same request may have it, so
/// <see cref="ConditionalGet"/> does not cache this one and gives it a tag of its own.
/// </summary>
sealed class PartialAnswer
{
    static readonly PartialAnswer Mark = new();

    public static void Set(HttpContext context) => context.Features.Set(Mark);

    public static bool Is(HttpContext context) => context.Features.Get<PartialAnswer>() is not null;
}

namespace NewsCatalog.Api.Queries;

/// <summary>Says that what a reader types is searched: <c>syntax</c> is <c>lenient</c> where it is not given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
sealed class LenientAttribute : Attribute;

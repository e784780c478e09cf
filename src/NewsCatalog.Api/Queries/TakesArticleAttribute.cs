namespace NewsCatalog.Api.Queries;

/// <summary>Says that an action reads its body by <see cref="SourceBody"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class TakesArticleAttribute : Attribute;

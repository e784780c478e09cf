namespace NewsCatalog.Api.Queries;

/// <summary>Says that an action reads its body by <see cref="UploadBody"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class TakesUploadAttribute : Attribute;

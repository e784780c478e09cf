using Microsoft.AspNetCore.Http.Metadata;

namespace NewsCatalog.Api.Queries;

/// <summary>Says that an action reads its body by <see cref="UploadBody"/>, which limits its size.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class TakesUploadAttribute : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>Not limited by the server.</summary>
    public long? MaxRequestBodySize => null;
}

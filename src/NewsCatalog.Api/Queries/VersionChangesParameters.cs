using Microsoft.AspNetCore.Mvc;

namespace NewsCatalog.Api.Queries;

/// <summary>Which version to compare with.</summary>
public sealed record VersionChangesParameters
{
    /// <summary>The number of the earlier version. Without it, the version before this one.</summary>
    [FromQuery(Name = "since")]
    public VersionNumber? Since { get; init; }
}

using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Controllers;

/// <summary>The catalog as a whole.</summary>
[ApiController]
[Route(Address.Base)]
[Tags("Catalog")]
[Revisioned]
public sealed class CatalogController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Shows where the resources are, how much the catalog has, and the versions.</summary>
    /// <remarks>Start here: every resource has its address in the answer.</remarks>
    /// <response code="200">The catalog as it is now.</response>
    [HttpGet(Name = "getCatalog")]
    [Produces("application/json")]
    public async Task<ActionResult<CatalogResponse>> Get(CancellationToken cancellationToken) =>
        CatalogResponse.From(await catalog.SummarizeAsync(cancellationToken));
}

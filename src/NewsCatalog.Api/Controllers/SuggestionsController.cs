using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>Completes what somebody begins to type.</summary>
[ApiController]
[Route($"{Address.Base}/suggestions")]
[Tags("Articles")]
[Revisioned]
public sealed class SuggestionsController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Completes a text as a search and as the headline of an article.</summary>
    /// <response code="200">Terms and headlines, the best first. From five letters on, one typing error is forgiven.</response>
    [HttpGet(Name = "listSuggestions")]
    [Produces("application/json")]
    public async Task<ActionResult<SuggestionsResponse>> List([FromQuery] SuggestionsParameters parameters, CancellationToken cancellationToken) =>
        SuggestionsResponse.From(await catalog.SuggestAsync(parameters.Prefix!, parameters.Limit, cancellationToken));
}

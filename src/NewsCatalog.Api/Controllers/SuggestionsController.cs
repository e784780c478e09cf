using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;

namespace NewsCatalog.Api.Controllers;

/// <summary>Completions of a search that a person is typing.</summary>
[ApiController]
[Route($"{Address.Base}/suggestions")]
[Tags("Articles")]
[Revisioned]
public sealed class SuggestionsController(CatalogReader catalog) : ControllerBase
{
    /// <summary>Completes a text to searches and to headlines of articles.</summary>
    /// <remarks>It is for search fields: send the text after each key that a reader presses.</remarks>
    /// <response code="200">Searches and headlines, the best first. Words of five letters or more may have one typing
    /// error.</response>
    [HttpGet(Name = "listSuggestions")]
    [Produces("application/json")]
    public async Task<ActionResult<SuggestionsResponse>> List(
        [FromQuery] SuggestionsParameters parameters,
        CancellationToken cancellationToken
    ) => SuggestionsResponse.From(await catalog.SuggestAsync(parameters.Prefix!, parameters.Limit, cancellationToken));
}

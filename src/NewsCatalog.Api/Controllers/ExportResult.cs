using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Http;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Controllers;

/// <summary>
/// Sends an export while it is read. What goes wrong before the first byte is an ordinary error; what goes wrong later
/// ends the connection, so that a client sees that the transfer is incomplete.
/// </summary>
sealed class ExportResult(CatalogExport exports, ExportRequest request, ExportFormat format) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        if (context.HttpContext.IsHead())
        {
            Describe(response);
            return;
        }

        var cancelled = context.HttpContext.RequestAborted;
        await using var export = await exports.BeginAsync(request, cancelled);
        Describe(response);
        await format.WriteAsync(export, response.Body, cancelled);
    }

    void Describe(HttpResponse response)
    {
        response.ContentType = format.IsText ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"newscatalog.{format.Name}\"";
        response.Headers.CacheControl = "no-store";
    }
}

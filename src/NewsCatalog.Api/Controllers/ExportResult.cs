using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Queries;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Controllers;

/// <summary>
/// Sends an export while it is read. What goes wrong before the first byte is an ordinary error; what goes wrong later
/// ends the connection, so that a client sees that the transfer is incomplete.
/// </summary>
sealed class ExportResult(CatalogExport exports, ExportRequest request, ExportFormat format) : IActionResult
{
    const double SlowestBytesPerSecond = 16 * 1024;

    static readonly TimeSpan GracePeriod = TimeSpan.FromSeconds(10);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        if (context.HttpContext.IsHead())
        {
            Describe(response);
            return;
        }

        // A snapshot keeps the log of the database growing, so nobody may read it for days.
        if (context.HttpContext.Features.Get<IHttpMinResponseDataRateFeature>() is { } rate)
            rate.MinDataRate = new MinDataRate(SlowestBytesPerSecond, GracePeriod);
        var cancelled = context.HttpContext.RequestAborted;
        await using var export = await exports.BeginAsync(request, cancelled);
        Describe(response);
        if (export.Log is { } log)
            response.Headers.Link = $"<{ChangeCursor.Link(context.HttpContext.Request, log.End)}>; rel=\"next\"";
        await format.WriteAsync(export, response.Body, cancelled);
    }

    void Describe(HttpResponse response)
    {
        response.ContentType = format.IsText ? $"{format.MediaType}; charset=utf-8" : format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"newscatalog.{format.Name}\"";
        response.Headers.CacheControl = "no-store";
    }
}

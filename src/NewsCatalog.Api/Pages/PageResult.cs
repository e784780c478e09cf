using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;
using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Pages;

/// <summary>Answers with a page: a Razor component with the parameter <c>Model</c>, rendered on the server.</summary>
sealed class PageResult(Type page, object model, int status = StatusCodes.Status200OK) : ActionResult
{
    public static PageResult Of<TPage>(object model)
        where TPage : IComponent => new(typeof(TPage), model);

    public override Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    public async Task WriteAsync(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(HtmlText.WithoutReferences(await RenderAsync(context)));
        context.Response.StatusCode = status;
        context.Response.ContentType = $"{Html.MediaType}; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    async Task<string> RenderAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var parameters = ParameterView.FromDictionary(
            new Dictionary<string, object?>
            {
                [nameof(PageRoot.Site)] = Site.Of(context),
                [nameof(PageRoot.Page)] = page,
                [nameof(PageRoot.Parameters)] = new Dictionary<string, object> { ["Model"] = model },
            }
        );
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<PageRoot>(parameters)).ToHtmlString()
        );
    }
}

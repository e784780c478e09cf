using NewsCatalog.Api.Contracts;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Exports;

/// <summary>One article a line, as it is answered by itself.</summary>
static class NdjsonExport
{
    public static async Task WriteAsync(ExportedCatalog export, Stream output, CancellationToken cancellationToken)
    {
        using var lines = new JsonLines(output);
        await foreach (var batch in export.ReadArticlesAsync(cancellationToken))
        {
            foreach (var article in batch) lines.Add(ArticleResponse.From(article), ContractJson.Web.ArticleResponse);
            await lines.SendAsync(cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
    }
}

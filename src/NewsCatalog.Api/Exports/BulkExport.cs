using NewsCatalog.Api.Contracts;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Exports;

/// <summary>
/// The actions of the bulk API of OpenSearch and Elasticsearch that bring an index to the state of the catalog. First
/// come the articles, two lines each, then the deletions: whoever cuts them behind an even number of lines parts no
/// article from its action.
/// </summary>
static class BulkExport
{
    const int DeletionsAtOnce = 1000;

    public static async Task WriteAsync(
        ExportedCatalog export,
        Stream output,
        string index,
        CancellationToken cancellationToken
    )
    {
        using var lines = new JsonLines(output);
        await foreach (var batch in export.ReadArticlesAsync(cancellationToken))
        {
            foreach (var article in batch)
            {
                Add(new BulkAction { Index = new BulkTarget(index, article.Id, article.Revision) });
                lines.Add(ArticleResponse.From(article), ContractJson.Web.ArticleResponse);
            }

            await lines.SendAsync(cancellationToken);
        }

        foreach (var some in export.Log!.Departures.Chunk(DeletionsAtOnce))
        {
            foreach (var left in some)
                Add(new BulkAction { Delete = new BulkTarget(index, left.ArticleId, left.Sequence) });
            await lines.SendAsync(cancellationToken);
        }

        await output.FlushAsync(cancellationToken);

        void Add(BulkAction action) => lines.Add(action, BulkJson.Web.BulkAction);
    }
}

using System.Text.Json;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Export;

namespace NewsCatalog.Api.Exports;

/// <summary>One article a line, as it is answered by itself.</summary>
static class NdjsonExport
{
    public static async Task WriteAsync(
        ExportedCatalog export,
        Stream output,
        CancellationToken cancellationToken
    )
    {
        using var buffer = new MemoryStream();
        await using var json = new Utf8JsonWriter(
            buffer,
            new JsonWriterOptions { Encoder = ContractJson.Web.Options.Encoder, SkipValidation = true }
        );
        await foreach (var batch in export.ReadArticlesAsync(cancellationToken))
        {
            foreach (var article in batch)
            {
                JsonSerializer.Serialize(json, ArticleResponse.From(article), ContractJson.Web.ArticleResponse);
                json.Flush();
                buffer.WriteByte((byte)'\n');
                json.Reset();
            }

            await output.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
            buffer.SetLength(0);
        }

        await output.FlushAsync(cancellationToken);
    }
}

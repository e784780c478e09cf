using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Formats;

namespace NewsCatalog.Api.Hosting;

static class Compression
{
    /// <summary>Brotli and gzip at their fastest: a slower level costs more time than the network saves.</summary>
    public static void AddCompression(this IServiceCollection services)
    {
        services.AddResponseCompression(options =>
            options.MimeTypes = [
                .. ResponseCompressionDefaults.MimeTypes,
                "application/problem+json",
                "application/rss+xml",
                "application/atom+xml",
                JsonFeed.MediaType,
                JsonLd.MediaType,
                Ninjs.MediaType,
                Markdown.MediaType,
                ExportFormat.Ndjson.MediaType,
                ExportFormat.Csv.MediaType,
            ]
        );
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }
}

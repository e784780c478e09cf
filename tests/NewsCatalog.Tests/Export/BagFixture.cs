using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Export;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion.Uploads;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Export;

/// <summary>What tests of bags do with a catalog.</summary>
static class BagFixture
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    extension(CatalogDatabase catalog)
    {
        /// <summary>Writes a text again and again, each time about another subject.</summary>
        public async Task WriteAsync(string name, params string[] subjects)
        {
            foreach (var subject in subjects)
            {
                catalog.Clock.Advance(TimeSpan.FromMinutes(1));
                var draft = SourceTexts.Draft(name, NewsText.Of($"The museum {subject}", "Mayor Opens A New Museum Today"));
                await catalog.Writer(writer => writer.WriteAsync([draft], Cancelled));
            }
        }

        public Task<int> RemoveAsync(WithdrawalReason reason, params string[] names) =>
            catalog.Writer(writer => writer.WithdrawAsync(names, reason, Cancelled));

        public async Task PurgeAsync()
        {
            catalog.Clock.Advance(TimeSpan.FromMinutes(1));
            await catalog.Writer(writer => writer.PurgeAsync(null, catalog.Clock.GetUtcNow(), Cancelled));
        }

        public Task<byte[]> ExportAsync() => catalog.Get<CatalogExport, byte[]>(async exports =>
        {
            await using var export = await exports.BeginAsync(ExportRequest.All, Cancelled);
            using var output = new MemoryStream();
            await BagWriter.WriteAsync(export, output, Cancelled);
            return output.ToArray();
        });

        /// <summary>Imports an upload and gives the import as it has ended.</summary>
        public async Task<Import> ImportAsync(byte[] upload)
        {
            var (import, path) = await catalog.AcceptAsync(upload);
            return await catalog.Get<ImportRunner, Import>(runner =>
                runner.RunAsync(import, path, progress: null, Cancelled));
        }

        /// <summary>Stores an import that waits.</summary>
        public async Task<(Import Import, string Path)> AcceptAsync(byte[] upload)
        {
            var path = Path.Combine(Path.GetDirectoryName(catalog.Folder.Path)!, Path.GetRandomFileName());
            await File.WriteAllBytesAsync(path, upload, Cancelled);
            var import = new Import
            {
                Id = UploadFolder.NewId(),
                CreatedAt = catalog.Clock.GetUtcNow(),
                MediaType = "application/x-tar",
                Bytes = upload.Length,
            };
            return await catalog.Get<IImportRepository, (Import, string)>(async imports =>
            {
                await imports.AddAsync(import, Cancelled);
                return (import, path);
            });
        }

        public Task<int> CountAsync() => catalog.Query(db => db.Articles.CountAsync(Cancelled));
    }
}

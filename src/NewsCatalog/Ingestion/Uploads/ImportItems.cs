using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The items of an upload, in its order.</summary>
public sealed class ImportItems(IOptions<SeedOptions> seeds, IOptions<ImportOptions> imports, SourceLimits limits)
{
    /// <param name="path">The file that was uploaded.</param>
    /// <param name="skip">How many items, from the first on, need not be read: they are only counted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ImportFailedException">It cannot be read any further.</exception>
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        string path,
        int skip,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var (content, format) = await OpenAsync(path, cancellationToken);
        await using (content)
        {
            await foreach (var item in Items(content, format, path, skip, cancellationToken))
            {
                if (item.Number > imports.Value.MaxItems)
                {
                    throw new ImportFailedException(
                        $"It has more than the {imports.Value.MaxItems:N0} items that Imports:MaxItems allows."
                    );
                }

                yield return item;
            }
        }
    }

    /// <summary>Whether an upload is a bag that a catalog can be restored from.</summary>
    /// <exception cref="ImportFailedException">It cannot be read.</exception>
    public bool IsBagOfCatalog(string path)
    {
        try
        {
            return FindBag(new Upload(path, imports.Value)) is { IsOfCatalog: true };
        }
        catch (Exception exception) when (ImportFailure.ReasonOf(exception) is { } reason)
        {
            throw new ImportFailedException(reason);
        }
    }

    static BagFolder? FindBag(Upload upload)
    {
        var (content, format) = upload.Open();
        using (content) return format == UploadFormat.Tar ? BagFolder.Find(content) : null;
    }

    async Task<(Stream Content, UploadFormat Format)> OpenAsync(string path, CancellationToken cancellationToken)
    {
        var (content, format) = new Upload(path, imports.Value).Open();
        if (format != UploadFormat.Zip || content.CanSeek) return (content, format);

        // The directory of a zip archive stands at its end.
        await using (content)
        {
            var unpacked = new FileStream(
                $"{path}.zip",
                new FileStreamOptions
                {
                    Mode = FileMode.Create,
                    Access = FileAccess.ReadWrite,
                    Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
                }
            );
            try
            {
                await content.CopyToAsync(unpacked, cancellationToken);
                unpacked.Position = 0;
                return (unpacked, format);
            }
            catch
            {
                await unpacked.DisposeAsync();
                throw;
            }
        }
    }

    IAsyncEnumerable<ImportItem> Items(
        Stream content,
        UploadFormat format,
        string path,
        int skip,
        CancellationToken cancellationToken
    )
    {
        var size = new SourceSize(seeds.Value.MaxSourceBytes);
        var archive = new ArchiveItems(new FilePatterns(seeds.Value).IsText, size);
        return format switch
        {
            UploadFormat.Lines => new LineItems(new JsonSources(limits, size), size).ReadAsync(
                content,
                skip,
                cancellationToken
            ),
            UploadFormat.Tar => FindBag(new Upload(path, imports.Value)) is { } bag
                ? bag.IsOfCatalog
                    ? new BagItems(new Upload(path, imports.Value), bag, size).ReadAsync(skip, cancellationToken)
                    : archive.ReadTarAsync(content, bag, cancellationToken)
                : archive.ReadTarAsync(content, bag: null, cancellationToken),
            UploadFormat.Zip => archive.ReadZipAsync(
                content,
                new FileInfo(path).Length,
                imports.Value,
                cancellationToken
            ),
        };
    }
}

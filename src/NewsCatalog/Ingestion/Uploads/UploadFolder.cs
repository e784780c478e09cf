using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>The folder where uploads wait, each a file of its own until its import has ended.</summary>
public sealed class UploadFolder(IOptions<ImportOptions> options)
{
    const string Ending = ".upload";
    const string Partial = ".partial";
    const string LockName = "running.lock";
    const int IdBytes = 10;

    string Folder => options.Value.Folder;

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    public string PathOf(string id) => Path.Combine(Folder, id + Ending);

    /// <summary>Whether an upload is here, and not at another instance.</summary>
    public bool Has(string id) => File.Exists(PathOf(id));

    /// <summary>Writes an upload to disk; when this returns, it is there even after a loss of power.</summary>
    /// <returns>Its size; null when it is larger than the settings allow.</returns>
    public async Task<long?> SaveAsync(string id, Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var partial = PathOf(id) + Partial;
        try
        {
            await using (var file = File.Create(partial))
            {
                var buffer = new byte[128 * 1024];
                for (int read; (read = await content.ReadAsync(buffer, cancellationToken)) > 0;)
                {
                    if (file.Length + read > options.Value.MaxBytes) return null;
                    await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(partial, PathOf(id));
            return new FileInfo(PathOf(id)).Length;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Deletes an upload that is not read any more, or as soon as it is not.</summary>
    public void Delete(string id)
    {
        try
        {
            File.Delete(PathOf(id));
        }
        catch (IOException)
        {
            // It is being read; whoever reads it deletes it.
        }
    }

    /// <summary>Deletes what no import will read any more: uploads that a process which was killed left
    /// behind.</summary>
    /// <param name="needed">The ids of the imports that have not ended.</param>
    /// <param name="olderThan">Younger files may still be written, or be about to become imports.</param>
    public void DeleteAbandoned(IReadOnlySet<string> needed, DateTimeOffset olderThan)
    {
        if (!Directory.Exists(Folder)) return;
        foreach (var file in new DirectoryInfo(Folder).EnumerateFiles($"*{Ending}*"))
        {
            var id = file.Name.Split('.', 2)[0];
            if (!needed.Contains(id) && file.LastWriteTimeUtc < olderThan) file.Delete();
        }
    }

    /// <summary>Makes sure that no other process runs imports of this folder; disposing the result lets them. The
    /// system does so too when the process ends in any way.</summary>
    /// <returns>Null while another process runs them.</returns>
    public IDisposable? TryLock()
    {
        Directory.CreateDirectory(Folder);
        try
        {
            return new FileStream(
                Path.Combine(Folder, LockName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}

using NewsCatalog.Api.Hosting;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Commands;

/// <summary>What a command imports: a file of the user, or a stream that is written to disk first.</summary>
static class UploadedFile
{
    /// <summary>The full path of a file that can be read.</summary>
    /// <exception cref="BadSettingException">It cannot.</exception>
    public static string PathOf(string name)
    {
        var path = Path.GetFullPath(UserPath.Expand(name));
        var shown = UserPath.Shorten(path);
        if (Directory.Exists(path))
            throw new BadSettingException($"{shown} is a folder. newscatalog scan reads a folder; name a file here.");
        if (!File.Exists(path)) throw new BadSettingException($"There is no file {shown}.");
        try
        {
            using var file = File.OpenRead(path);
            return path;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The file {shown} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Writes a stream to the folder of uploads.</summary>
    /// <exception cref="BadSettingException">It is too large, or cannot be written.</exception>
    public static async Task SaveAsync(
        UploadFolder uploads,
        string id,
        Stream content,
        string name,
        CancellationToken stop
    )
    {
        try
        {
            if (await uploads.SaveAsync(id, content, stop) is not null) return;
        }
        catch (Exception exception)
            when (exception is IOException and not HttpIOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The upload cannot be written to disk: {exception.Message}");
        }

        throw new BadSettingException($"{name} is larger than the setting Imports:MaxBytes allows.");
    }
}

namespace NewsCatalog.Tests;

/// <summary>A folder of source texts and a database file beside it, both gone after the test.</summary>
sealed class TextFolder : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("newscatalog-").FullName;

    public TextFolder() => Directory.CreateDirectory(Path);

    public string Path => System.IO.Path.Combine(_root, "texts");

    public string Database => System.IO.Path.Combine(_root, "catalog.db");

    public string SearchFolder => System.IO.Path.Combine(_root, "search");

    public string ConnectionString => $"Data Source={Database};Foreign Keys=True";

    /// <summary>The shipped source text, found from the test's own folder upwards.</summary>
    public static string Seed => System.IO.Path.Combine(Upwards("seeds"), "000_7db11ace6f42e684.txt");

    /// <summary>The first folder of this name beside or above the test's own; fails when there is none.</summary>
    public static string Upwards(string name) =>
        TryUpwards(name)
        ?? throw new DirectoryNotFoundException($"There is no folder {name} above {AppContext.BaseDirectory}.");

    public static string? TryUpwards(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, name);
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }

    public TextFolder With(string name, string text) => With(name, System.Text.Encoding.UTF8.GetBytes(text));

    public TextFolder With(string name, byte[] content)
    {
        var file = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
        return this;
    }

    public TextFolder WithSeed()
    {
        File.Copy(Seed, System.IO.Path.Combine(Path, System.IO.Path.GetFileName(Seed)));
        return this;
    }

    /// <summary>Whether it stays when it is disposed.</summary>
    public bool IsKept { get; set; }

    public void Dispose()
    {
        if (IsKept) return;

        // A search index that is being closed may still write a last file.
        for (var tries = 1; Directory.Exists(_root); tries++)
        {
            try
            {
                Directory.Delete(_root, recursive: true);
            }
            catch (IOException) when (tries < 50)
            {
                Thread.Sleep(100);
            }
        }
    }
}

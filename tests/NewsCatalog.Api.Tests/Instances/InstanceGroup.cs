using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Instances;

/// <summary>Instances of the program that use one database and follow one folder; each has its own index.</summary>
sealed class InstanceGroup(string connectionString) : IDisposable
{
    readonly List<(CatalogApplication Application, TextFolder Files)> _instances = [];

    /// <summary>The folder of texts.</summary>
    public TextFolder Folder { get; } = new();

    public CatalogApplication Start(params IEnumerable<(string Name, string Value)> settings) =>
        Start(TimeProvider.System, settings);

    public CatalogApplication Start(TimeProvider clock, params IEnumerable<(string Name, string Value)> settings)
    {
        var files = new TextFolder();
        var application = CatalogApplication.Start(
            files,
            clock,
            [
                ("Database:ConnectionString", connectionString),
                ("Seeds:Folder", Folder.Path),
                ("Search:Folder", files.SearchFolder),
                ("Imports:Folder", $"{files.Database}.imports"),
                .. settings,
            ]
        );
        _instances.Add((application, files));
        return application;
    }

    /// <summary>Stops an instance.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="keep">Where its search index is copied to; null when nobody needs it.</param>
    public void Stop(CatalogApplication instance, string? keep = null)
    {
        var one = _instances.Single(one => one.Application == instance);
        _instances.Remove(one);
        one.Files.IsKept = keep is not null;
        instance.Dispose();
        if (keep is null) return;
        Directory.Move(one.Files.SearchFolder, keep);
        one.Files.IsKept = false;
        one.Files.Dispose();
    }

    public void Dispose()
    {
        foreach (var (application, _) in _instances) application.Dispose();
        Folder.Dispose();
    }
}

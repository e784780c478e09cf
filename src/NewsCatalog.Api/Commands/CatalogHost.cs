using Microsoft.Extensions.Options;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Data;
using NewsCatalog.Ingestion.Folder;
using Serilog.Core;

namespace NewsCatalog.Api.Commands;

/// <summary>A catalog that is opened by a command and not served.</summary>
sealed class CatalogHost : IAsyncDisposable
{
    readonly ServiceProvider _services;
    readonly AsyncServiceScope _scope;
    readonly Logger _log;

    CatalogHost(IReadOnlyList<string> settings)
    {
        var services = new ServiceCollection();
        var configuration = Settings.Read(settings);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSettings(configuration);
        services.AddLogging();
        _log = services.AddLog(configuration);
        services.AddCatalog();
        services.AddProgressBar(configuration);
        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
    }

    public SeedOptions Seeds => Get<IOptions<SeedOptions>>().Value;

    /// <summary>Opens a catalog, which may be used by a server at the same time.</summary>
    /// <exception cref="Articles.UnusableDatabaseException">There is none, or it cannot be used.</exception>
    public static async Task<CatalogHost> OpenAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var host = new CatalogHost(settings);
        try
        {
            host.Get<IStartupValidator>().Validate();
            DefaultDatabase.MakeFolder(host.Get<IOptions<DatabaseOptions>>().Value.ConnectionString);
            host.Get<DatabaseAccess>().Open(cancellationToken);
            if (host.Get<DatabaseAccess>().ReadOnlyReason is null)
                await host.Get<CatalogContext>().PrepareAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
        await _log.DisposeAsync();
    }
}

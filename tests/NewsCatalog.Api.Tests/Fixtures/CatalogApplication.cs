using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Tests;
using NewsCatalog.Tests.Postgres;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>The whole application on a loopback port of its own, over a folder and a database that are gone after the
/// test.</summary>
sealed class CatalogApplication : WebApplicationFactory<Program>
{
    readonly TextFolder _folder;
    readonly TimeProvider _clock;
    readonly IEnumerable<(string Name, string Value)> _settings;

    // All tests over HTTP may run on the other engine too.
    readonly PostgresTestDatabase? _database =
        Environment.GetEnvironmentVariable("TEST_DATABASE") == "postgres" ? PostgresTestDatabase.Make() : null;

    CatalogApplication(TextFolder folder, TimeProvider clock, params IEnumerable<(string Name, string Value)> settings)
    {
        (_folder, _clock, _settings) = (folder, clock, settings);
        UseKestrel();
        StartServer();
        Client = CreateClient();
    }

    public HttpClient Client { get; }

    public static CatalogApplication Start(
        TextFolder folder,
        params IEnumerable<(string Name, string Value)> settings
    ) => new(folder, TimeProvider.System, settings);

    /// <summary>The application by another clock.</summary>
    public static CatalogApplication Start(
        TextFolder folder,
        TimeProvider clock,
        params IEnumerable<(string Name, string Value)> settings
    ) => new(folder, clock, settings);

    /// <summary>The application over the shipped source text alone.</summary>
    public static CatalogApplication WithSeed() => Start(new TextFolder().WithSeed());

    /// <summary>The application over so many generated articles.</summary>
    public static CatalogApplication With(int articles)
    {
        var folder = new TextFolder();
        for (var number = 1; number <= articles; number++)
        {
            folder.With(
                $"{number:0000}.txt",
                NewsText.Of($"Museum number {number}", NewsText.Headlines("the harbour", 3))
            );
        }

        return Start(folder);
    }

    public Task<JsonElement> GetAsync(string address) => Client.GetPatientlyAsync(address);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address) =>
        Client.SendAsync(new HttpRequestMessage(method, address), TestContext.Current.CancellationToken);

    public async Task<string> OnlyArticleAddressAsync() =>
        (await GetAsync("/api/v1/articles")).GetProperty("items")[0].GetProperty("url").GetString()!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Not by UseKestrel(0): that changes the addresses from this thread while the program, on its own, may have
        // begun to listen.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("Seeds:Folder", _folder.Path);
        builder.UseSetting("Database:ConnectionString", _database?.ConnectionString ?? _folder.ConnectionString);
        if (_database is not null)
        {
            builder.UseSetting("Search:Folder", _folder.SearchFolder);
            builder.UseSetting("Imports:Folder", $"{_folder.Database}.imports");
        }


        // On a machine that is busy with other tests a search may be slow.
        builder.UseSetting("Search:TimeLimit", "00:01:00");

        // Several tests may export from one application.
        builder.UseSetting("Exports:MaxAtOnce", "32");
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton(_clock));
    }

    protected override void Dispose(bool disposing)
    {
        Client.Dispose();
        base.Dispose(disposing);
        _database?.Dispose();
        _folder.Dispose();
    }
}

using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Queries;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

static class Settings
{
    /// <summary>Binds and validates all settings; a bad value or an unknown name stops the start and is
    /// named.</summary>
    public static void AddSettings(this IServiceCollection services, ConfigurationManager configuration)
    {
        services.AddSection<LogOptions>(LogOptions.Section);
        services.AddSection<SeedOptions>(SeedOptions.Section)
            .PostConfigure(seeds => seeds.Folder = Anchor(seeds.Folder, configuration, "Seeds:Folder"));
        services.AddSection<ServerOptions>(ServerOptions.Section);
        services.AddSection<CorsSettings>(CorsSettings.Section);
        services.AddSection<ListOptions>(ListOptions.Section);
        services.AddSection<CacheOptions>(CacheOptions.Section);
        services.AddSection<SiteOptions>(SiteOptions.Section);
        services
            .AddSection<DatabaseOptions>(DatabaseOptions.Section)
            .PostConfigure(database =>
                database.ConnectionString = AnchorDatabase(database.ConnectionString, configuration)
            )
            .Validate(
                database => SqliteConnectionStrings.NamesFile(database.ConnectionString),
                "The setting Database:ConnectionString must name an SQLite database file, such as 'Data "
                    + "Source=newscatalog.db'."
            );
        services
            .AddSection<SearchOptions>(SearchOptions.Section)
            .PostConfigure<IOptions<DatabaseOptions>>(
                (search, database) =>
                    search.Folder =
                        search.Folder.Length == 0
                            ? $"{SqliteConnectionStrings.FileOf(database.Value.ConnectionString)}.search"
                            : Anchor(search.Folder, configuration, "Search:Folder")
            );
    }

    static OptionsBuilder<T> AddSection<T>(this IServiceCollection services, string section)
        where T : class =>
        services.AddOptions<T>()
            .BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();

    static string AnchorDatabase(string connectionString, ConfigurationManager configuration) =>
        SqliteConnectionStrings.NamesFile(connectionString)
            ? SqliteConnectionStrings.WithFile(
                connectionString,
                Anchor(SqliteConnectionStrings.FileOf(connectionString), configuration, "Database:ConnectionString"))
            : connectionString;

    /// <summary>A relative path in appsettings.json is meant from the project, one given by hand from where it was
    /// typed.</summary>
    static string Anchor(string path, ConfigurationManager configuration, string setting)
    {
        if (path.Length == 0)
            return path;
        var origin = ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider =>
            provider.TryGet(setting, out _)
        );
        return Path.GetFullPath(path, origin is JsonConfigurationProvider ? Home : Environment.CurrentDirectory);
    }

    /// <summary>The checkout this was built in, or the folder it was published to.</summary>
    static string Home
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "NewsCatalog.sln"))) return folder.FullName;
            }

            return AppContext.BaseDirectory;
        }
    }
}

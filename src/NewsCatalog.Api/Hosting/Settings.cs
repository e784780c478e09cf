using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Caching;
using NewsCatalog.Api.Formats;
using NewsCatalog.Api.Http;
using NewsCatalog.Api.Limits;
using NewsCatalog.Api.Problems;
using NewsCatalog.Api.Queries;
using NewsCatalog.Data;
using NewsCatalog.Data.Postgres;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Ingestion.Uploads;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Api.Hosting;

static class Settings
{
    /// <summary>All sections of this program.</summary>
    public static IReadOnlyList<SettingSection> Sections { get; } =
    [
        SettingSection.Of<LogOptions>(LogOptions.Section),
        SettingSection.Of<SeedOptions>(SeedOptions.Section),
        SettingSection.Of<ServerOptions>(ServerOptions.Section),
        SettingSection.Of<LimitOptions>(LimitOptions.Section),
        SettingSection.Of<AccessOptions>(AccessOptions.Section),
        SettingSection.Of<CorsSettings>(CorsSettings.Section),
        SettingSection.Of<ListOptions>(ListOptions.Section),
        SettingSection.Of<ExportOptions>(ExportOptions.Section),
        SettingSection.Of<CacheOptions>(CacheOptions.Section),
        SettingSection.Of<SiteOptions>(SiteOptions.Section),
        SettingSection.Of<OutletOptions>(OutletOptions.Section),
        SettingSection.Of<ImportOptions>(ImportOptions.Section),
        SettingSection.Of<DatabaseOptions>(DatabaseOptions.Section),
        SettingSection.Of<SearchOptions>(SearchOptions.Section),
        SettingSection.Of<TelemetryOptions>(TelemetryOptions.Section),
    ];

    /// <summary>Binds and validates all settings; a bad value or an unknown name stops the start and is
    /// named.</summary>
    /// <exception cref="BadSettingException">A name is unknown or a value is of another type.</exception>
    public static void AddSettings(this IServiceCollection services, ConfigurationManager configuration)
    {
        SettingNames.Check(configuration);
        foreach (var section in Sections) section.AddTo(services);
        services.PostConfigure<SeedOptions>(seeds =>
            seeds.Folder = Anchor(seeds.Folder, configuration, "Seeds:Folder")
        );
        services
            .AddOptions<DatabaseOptions>()
            .PostConfigure<IOptions<SeedOptions>>(
                (database, seeds) =>
                    database.ConnectionString =
                        database.ConnectionString.Length == 0
                            ? DefaultDatabase.Of(seeds.Value.Folder)
                            : AnchorDatabase(database.ConnectionString, configuration)
            )
            .Validate(
                database => !PostgresConnectionStrings.IsAddress(database.ConnectionString),
                "The setting Database:ConnectionString is an address. Write 'Host=HOST;Database=NAME;Username=USER' "
                    + "instead."
            )
            .Validate(
                database => IsAddress(database) || NamesDatabase(database.ConnectionString),
                "The setting Database:ConnectionString must name an SQLite database file, such as 'Data "
                    + "Source=newscatalog.db', or a database of PostgreSQL, such as 'Host=localhost;"
                    + "Database=newscatalog;Username=newscatalog'."
            );
        services.PostConfigure<OutletOptions>(outlets =>
        {
            outlets.AliasFile = Anchor(outlets.AliasFile, configuration, "Outlets:AliasFile");
            outlets.Read();
        });
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<OutletOptions>>().Value.Aliases);
        AnchorFolders(services, configuration);
    }

    /// <summary>A folder that stands beside the database unless the settings name another.</summary>
    static void AnchorFolders(IServiceCollection services, ConfigurationManager configuration)
    {
        services
            .AddOptions<SearchOptions>()
            .PostConfigure<IOptions<DatabaseOptions>>(
                (search, database) => search.Folder = Folder(search.Folder, "search", database.Value, "Search:Folder")
            );
        services
            .AddOptions<ImportOptions>()
            .PostConfigure<IOptions<DatabaseOptions>>(
                (imports, database) =>
                    imports.Folder = Folder(imports.Folder, "imports", database.Value, "Imports:Folder")
            );

        string Folder(string given, string ending, DatabaseOptions database, string setting) =>
            given.Length == 0
                ? $"{BesideDatabase(database.ConnectionString)}.{ending}"
                : Anchor(given, configuration, setting);
    }

    static bool IsAddress(DatabaseOptions database) => PostgresConnectionStrings.IsAddress(database.ConnectionString);

    static bool NamesDatabase(string connectionString) =>
        SqliteConnectionStrings.NamesFile(connectionString) || PostgresConnectionStrings.NamesHost(connectionString);

    static string BesideDatabase(string connectionString) =>
        PostgresConnectionStrings.NamesHost(connectionString) ? DefaultDatabase.FilesOf(connectionString)
        : SqliteConnectionStrings.NamesFile(connectionString) ? SqliteConnectionStrings.FileOf(connectionString)
        : "";

    /// <summary>The settings of a command that starts no server, from the same places.</summary>
    public static ConfigurationManager Read(IEnumerable<string> settings)
    {
        var configuration = new ConfigurationManager();
        configuration
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. settings]);
        return configuration;
    }

    static string AnchorDatabase(string connectionString, ConfigurationManager configuration) =>
        SqliteConnectionStrings.NamesFile(connectionString)
            ? SqliteConnectionStrings.WithFile(
                connectionString,
                Anchor(SqliteConnectionStrings.FileOf(connectionString), configuration, "Database:ConnectionString"))
            : connectionString;

    /// <summary>A relative path in appsettings.json is meant from the project, one given by hand from where it was
    /// typed. A leading <c>~</c> is the home folder.</summary>
    static string Anchor(string path, ConfigurationManager configuration, string setting)
    {
        if (path.Length == 0)
            return path;
        var origin = ((IConfigurationRoot)configuration).Providers.LastOrDefault(provider =>
            provider.TryGet(setting, out _)
        );
        var expanded = UserPath.Expand(path);
        return Path.GetFullPath(expanded, origin is JsonConfigurationProvider ? Home : Environment.CurrentDirectory);
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

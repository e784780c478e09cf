using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using NewsCatalog.Access;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Data;
using NewsCatalog.Data.Reading;
using NewsCatalog.Data.Writing;
using NewsCatalog.Export;
using NewsCatalog.Headlines;
using NewsCatalog.ImportJobs;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Ingestion.Uploads;
using NewsCatalog.Outlets;
using NewsCatalog.Search;
using NewsCatalog.Search.Index;

namespace NewsCatalog;

public static class CatalogServices
{
    /// <summary>Adds the catalog on the database of <see cref="DatabaseOptions"/>: its context, repositories and
    /// seeder.</summary>
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        services.AddDatabase();
        services.AddSingleton<Totals>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(OutletAliases.BuiltIn);

        // Each is a few references: to make them anew takes a request less time than to look them up in its scope.
        services.AddTransient<IArticleRepository, ArticleRepository>();
        services.AddTransient<IArticleVersionRepository, ArticleVersionRepository>();
        services.AddTransient<ICatalogSnapshots, CatalogSnapshots>();
        services.AddTransient<IRelatedHeadlineRepository, RelatedHeadlineRepository>();
        services.AddTransient<IAuthorRepository, AuthorRepository>();
        services.AddTransient<ICitedSourceRepository, CitedSourceRepository>();
        services.AddTransient<IChangeRepository, ChangeRepository>();
        services.AddTransient<ArticleSearch>();
        services.AddTransient<HeadlineSearch>();
        services.AddTransient<Suggestions>();
        services.AddTransient<SimilarArticles>();
        services.AddTransient<CatalogReader>();
        services.AddTransient<CatalogWriter>();
        services.AddTransient<CatalogExport>();

        services.AddScoped<IArticleWriter, ArticleWriter>();
        services.AddScoped<ICatalogFolder, CatalogFolder>();
        services.AddScoped<IOutletTable, OutletTable>();
        services.AddSingleton<IAccessKeys, AccessKeys>();
        services.AddScoped<IImportRepository, ImportRepository>();
        services.AddScoped<ISearchSource, SearchSource>();
        services.AddSingleton<CatalogIndex>();
        services.AddSingleton<SearchSlots>();
        services.AddTransient(provider => provider.GetRequiredService<IOptions<SeedOptions>>().Value.ToLimits());
        services.AddScoped<Ingestor>();
        services.AddSingleton<FolderState>();
        services.AddSingleton<FolderWatcher>();
        services.AddSingleton<RequestedScans>();
        services.AddScoped<FolderClaim>();
        services.AddScoped<FolderScan>();
        services.AddScoped<CatalogCheck>();
        services.AddScoped<CatalogReparser>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton<ImportSignal>();
        services.AddScoped<ImportItems>();
        services.AddScoped<ImportRunner>();
        return services;
    }
}

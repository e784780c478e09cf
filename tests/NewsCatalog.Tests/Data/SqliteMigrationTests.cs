using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using NewsCatalog.Articles;
using NewsCatalog.Data;
using NewsCatalog.Data.Sqlite;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Data;

public sealed class SqliteMigrationTests : IDisposable
{
    readonly SqliteDatabase _catalog = new(isPrepared: false);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_of_the_first_version_keeps_its_articles_and_gains_what_is_read_from_them_now()
    {
        var (id, added) = (ContentId.OfArticle("old.txt"), new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var content = File.ReadAllBytes(TextFolder.Seed);
        await RunAsync(db => db.GetService<IMigrator>().MigrateAsync("Initial", Cancelled));
        await RunAsync(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Articles" ("Id", "SourceName", "Version", "Headline", "HeadlineOrigin", "WordCount", "PhotoCredits", "RelatedHeadlineCount", "ContentDigest",
                "AddedAt", "ModifiedAt", "SourceBytes", "SourceEncoding", "SourceLines", "ParserVersion", "SourceSha256")
            VALUES ({id}, 'old.txt', 3, 'As it was read', 'Derived', 1, '[]', 1, 'none', {added.UtcTicks}, {added.UtcTicks}, {content.Length}, 'utf-8', 32, 1,
                {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content))});
            INSERT INTO "ArticleBodies" ("ArticleId", "Sections") VALUES ({id}, '[]');
            INSERT INTO "ArticleSources" ("ArticleId", "Content") VALUES ({id}, {content});
            INSERT INTO "ArticleAuthors" ("ArticleId", "Position", "Name") VALUES ({id}, 1, 'Nobody');
            INSERT INTO "RelatedHeadlines" ("Id", "Text", "References") VALUES ('old', 'An id of the first version', 1);
            INSERT INTO "HeadlineReferences" ("ArticleId", "Position", "HeadlineId", "Text") VALUES ({id}, 1, 'old', 'An id of the first version');
            INSERT INTO "Changes" ("Kind", "ArticleId", "Version", "At") VALUES ('Created', {id}, 3, {added.UtcTicks});
            """, Cancelled));

        await RunAsync(db => db.PrepareAsync(Cancelled));
        await _catalog.ReparseAsync();
        var article = await _catalog.Articles(articles => articles.FindAsync(id, Cancelled));

        article!.Version.Should().Be(4);
        article.AddedAt.Should().Be(added);
        article.Headline.Should().StartWith("Japan and the United States");
        article.Authors.Should().BeEmpty();
        article.Facts.ParserVersion.Should().Be(ArticleTextParser.Version);
        article.Body.CitedSources.Should().NotBeEmpty();
        article.RelatedHeadlines.Should().HaveCount(17);
        (await _catalog.Query(db => db.RelatedHeadlines.CountAsync(Cancelled))).Should().Be(17);
        (await _catalog.Query(db => db.Changes.OrderBy(change => change.Sequence).Select(change => $"{change.Kind} {change.Reason} {change.Version}").ToListAsync(Cancelled)))
            .Should().Equal("Created Content 3", "Updated Content 4");
    }

    [Fact]
    public async Task Headlines_keep_their_references_and_candidates_when_they_are_numbered()
    {
        await RunAsync(db => db.PrepareAsync(Cancelled));
        ArticleDraft[] sources =
        [
            SourceTexts.Draft("target.txt", NewsText.Titled("A Headline That Another Article Lists")),
            SourceTexts.Draft("lists.txt", NewsText.Titled("The Article That Lists", "An Article Nobody Has Written Yet", "A headline that another article lists", "A Headline That Another Article...")),
        ];
        await _catalog.Writer(articles => articles.WriteAsync(sources, Cancelled));
        var before = await _catalog.Query(LinksAsync);

        await RunAsync(db => db.GetService<IMigrator>().MigrateAsync("HeadlineGraph", Cancelled));
        await RunAsync(db => db.PrepareAsync(Cancelled));

        (await _catalog.Query(LinksAsync)).Should().BeEquivalentTo(before).And.HaveCount(3 + 3 + 2);
    }

    [Fact]
    public async Task The_script_that_makes_a_new_database_is_that_of_all_migrations()
    {
        var file = Path.Combine(TextFolder.Upwards("src"), "NewsCatalog", "Data", "Sqlite", "Migrations", "All.sql");
        var script = await _catalog.Query(db => Task.FromResult(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.NoTransactions).ReplaceLineEndings("\n")));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(file, script, Cancelled);
        (await File.ReadAllTextAsync(file, Cancelled)).Should().Be(script, "UPDATE_SNAPSHOTS=1 dotnet test rewrites it");
    }

    [Fact]
    public async Task The_compiled_model_is_that_of_the_configurations()
    {
        var compiled = await _catalog.Query(db => Task.FromResult(Facts(db.Model)));
        var options = new DbContextOptionsBuilder<SqliteCatalogContext>().UseSqlite(_catalog.Folder.ConnectionString);
        await using var design = new SqliteCatalogContext(options.Options);
        compiled.Should().Be(Facts(design.GetService<IDesignTimeModel>().Model), "docs/architecture.md says how to write it again");
    }

    [Fact]
    public async Task A_new_database_is_as_one_that_took_each_migration()
    {
        using var fresh = new SqliteDatabase();
        await RunAsync(db => db.Database.MigrateAsync(Cancelled));
        await fresh.Query(async db =>
        {
            await db.PrepareAsync(Cancelled);
            return true;
        });
        (await SchemaAsync(fresh)).Should().Equal(await SchemaAsync(_catalog)).And.NotBeEmpty();
        (await fresh.Query(db => db.Database.GetAppliedMigrationsAsync(Cancelled))).Should().Equal(await _catalog.Query(db => db.Database.GetAppliedMigrationsAsync(Cancelled)));
    }

    [Fact]
    public async Task A_lock_that_a_killed_process_left_behind_does_not_stop_the_next()
    {
        await RunAsync(db => db.GetService<IMigrator>().MigrateAsync("Initial", Cancelled));
        await RunAsync(db => db.Database.ExecuteSqlAsync($"""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00+00:00')""", Cancelled));
        await RunAsync(db => db.PrepareAsync(Cancelled)).WaitAsync(TimeSpan.FromSeconds(30), Cancelled);
        (await _catalog.Query(db => db.Articles.CountAsync(Cancelled))).Should().Be(0);
    }

    public void Dispose() => _catalog.Dispose();

    static async Task<List<string>> LinksAsync(CatalogContext db) =>
    [
        .. await db.RelatedHeadlines.Select(one => $"{one.Id} {one.Text} {one.References} {one.Key} {one.IsTruncated} {one.KeyWithoutSite} {one.Status}").ToListAsync(Cancelled),
        .. await db.HeadlineReferences.Select(one => $"{one.ArticleId} {one.Position} {one.Headline.Id} {one.Text}").ToListAsync(Cancelled),
        .. await db.HeadlineCandidates.Select(one => $"{one.Headline.Id} {one.ArticleId} {one.Method}").ToListAsync(Cancelled),
    ];

    static string Facts(IModel model) =>
        model.ToDebugString(MetadataDebugStringOptions.ShortDefault) + model.GetRelationalModel().ToDebugString(MetadataDebugStringOptions.ShortDefault);

    static Task<List<string>> SchemaAsync(CatalogDatabase catalog) => catalog.Query(db => db.Database.SqlQueryRaw<string>(
        """SELECT "sql" AS "Value" FROM sqlite_master WHERE "sql" IS NOT NULL AND name NOT LIKE '\_\_EF%' ESCAPE '\' ORDER BY name""").ToListAsync(Cancelled));

    Task<bool> RunAsync(Func<CatalogContext, Task> work) => _catalog.Query(async db =>
    {
        await work(db);
        return true;
    });
}

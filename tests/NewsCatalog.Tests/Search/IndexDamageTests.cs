using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Paging;
using NewsCatalog.Search;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Tests.Search;

/// <summary>Files of the index that were damaged while nobody or somebody used them, and searches that fail.</summary>
public sealed class IndexDamageTests : IDisposable
{
    const int Articles = 20;

    readonly SearchableCatalog _catalog = new();

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    string Folder => _catalog.Database.Folder.SearchFolder;

    [Theory]
    [InlineData("truncated")]
    [InlineData("changed in one byte")]
    [InlineData("deleted")]
    public async Task Damage_of_any_one_file_is_noticed_and_mended(string damage)
    {
        await FillAsync();
        _catalog.Database.Index.Dispose();
        var files = Directory
            .GetFiles(Folder)
            .Where(file => Path.GetExtension(file) is not (".lock" or ".gen"))
            .ToDictionary(file => file, File.ReadAllBytes);
        files.Keys.Select(Path.GetExtension).Should().Contain([".tim", ".doc", ".si", ".del"]);
        foreach (var file in files.Keys)
        {
            foreach (var one in Directory.GetFiles(Folder)) File.Delete(one);
            foreach (var (name, content) in files) await File.WriteAllBytesAsync(name, content, Cancelled);
            Damage(file, damage);
            var log = new List<string>();
            using (var index = NewIndex(log)) (await TotalAsync(index)).Should().Be(Articles, Path.GetFileName(file));

            // Without its list of segments there is no index that could be damaged.
            if (damage == "deleted" && Path.GetFileName(file).StartsWith("segments", StringComparison.Ordinal))
                continue;
            log.Should().Contain(line => line.Contains("is damaged", StringComparison.Ordinal), Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task An_undamaged_index_is_used_as_it_is()
    {
        await FillAsync();
        _catalog.Database.Index.Dispose();
        var log = new List<string>();
        using (var index = NewIndex(log)) (await TotalAsync(index)).Should().Be(Articles);
        log.Should().BeEmpty();
    }

    [Fact]
    public async Task Files_that_are_damaged_while_they_are_searched_are_built_again()
    {
        await FillAsync();
        using var index = NewIndex([]);
        await TotalAsync(index);
        foreach (var file in Directory.GetFiles($"{Folder}-2", "_*")) Damage(file, "changed");
        var search = () => FailAsync(index, new InvalidDataException("Nonsense was read."));
        await search.Should().ThrowAsync<SearchNotReadyException>();
        (await TotalAsync(index)).Should().Be(Articles);
        index.Failure.Should().BeNull();
    }

    [Fact]
    public async Task A_search_that_fails_on_a_sound_index_fails_alone()
    {
        await FillAsync();
        var index = _catalog.Database.Index;
        var search = () => FailAsync(index, new InvalidOperationException("An error of ours."));
        for (var time = 0; time < 3; time++)
            (await search.Should().ThrowAsync<SearchFailedException>()).WithInnerException<InvalidOperationException>();
        index.Failure.Should().BeNull();
        (await _catalog.FindAsync("museum")).Should().HaveCount(Articles);
    }

    [Fact]
    public async Task A_folder_is_of_one_process_and_index_at_a_time()
    {
        await FillAsync();
        using (var other = NewIndex([])) (await TotalAsync(other)).Should().Be(Articles);
        Directory.Exists($"{Folder}-2").Should().BeTrue();
        _catalog.Database.Index.Dispose();
        using var taken = IndexFolder.Take(Folder);
        taken.Path.Should().Be(Folder);
    }

    public void Dispose() => _catalog.Dispose();

    async Task FillAsync()
    {
        await _catalog.MergeAsync(
            Enumerable
                .Range(0, Articles + 1)
                .Select(number => ($"{number}.txt", NewsText.Of($"The museum number {number}")))
        );
        await _catalog.FindAsync("museum");
        await _catalog.RemoveAsync("0.txt");
        (await _catalog.FindAsync("museum")).Should().HaveCount(Articles);
    }

    static void Damage(string file, string how)
    {
        if (how == "deleted")
        {
            File.Delete(file);
            return;
        }

        // In place, so that who has it open reads the damage.
        using var stream = new FileStream(
            file,
            FileMode.Open,
            FileAccess.ReadWrite,
            FileShare.ReadWrite | FileShare.Delete
        );
        if (how == "truncated")
        {
            stream.SetLength(stream.Length * 2 / 3);
            return;
        }

        var content = new byte[how == "changed" ? stream.Length : 1];
        if (content.Length == 1) stream.Position = stream.Length / 2;
        var at = stream.Position;
        stream.ReadExactly(content);
        stream.Position = at;
        stream.Write([.. content.Select(one => (byte)(one ^ 0x5A))]);
    }

    CatalogIndex NewIndex(List<string> log) =>
        new(
            Options.Create(new SearchOptions { Folder = Folder }),
            _catalog.Database.Scopes,
            _catalog.Database.Revision,
            TimeProvider.System,
            new Warnings(log)
        );

    async Task<int> TotalAsync(CatalogIndex index)
    {
        await using var scope = _catalog.Database.Scopes.CreateAsyncScope();
        var hits = await ActivatorUtilities
            .CreateInstance<ArticleSearch>(scope.ServiceProvider, index)
            .FindAsync(
                new ArticleListRequest(
                    ArticleFilter.All,
                    SearchQuery.Parse("museum"),
                    null,
                    new PageRequest(1),
                    ArticleParts.None,
                    []
                ),
                Cancelled
            );
        return hits.Page.Total!.Value;
    }

    sealed class Warnings(List<string> lines) : ILogger<CatalogIndex>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (logLevel >= LogLevel.Warning) lines.Add(formatter(state, exception));
        }
    }

    static async Task FailAsync(CatalogIndex index, Exception exception)
    {
        using var slots = new SearchSlots(Options.Create(new SearchOptions()), TimeProvider.System);
        using var slot = slots.Request(Cancelled);
        await index.ReadAsync<int>(slot, _ => throw exception);
    }
}

using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>What becomes of the catalog when its process is killed while the folder changes.</summary>
public sealed class FolderKillTests : IDisposable
{
    const int Files = 300;

    const int Margin = 50;

    // In one round: should some rounds end before their scan does, fewer than a fifth of the files are missing.
    const int MostRemoved = 4;

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    readonly TextFolder _folder = new();
    readonly Random _random = new(2027);
    int _written;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_kills_while_files_come_change_move_and_go_the_catalog_is_that_of_the_folder()
    {
        for (var number = 0; number < Files; number++) Write($"{number % 7}/{number}.txt");
        var kills = Rounds.OfProcesses(4, inCI: 12);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = CatalogProcess.Start(_folder, $"--Search:Folder={_folder.SearchFolder}");
            if (kill % 3 > 0) await process.AddressAsync();
            using var over = new CancellationTokenSource();
            var changes = ChangeAsync(over.Token);
            await Task.Delay(_random.Next(500, 3000), Cancelled);
            process.Kill();
            await over.CancelAsync();
            await changes;
        }

        var kept = await CatalogCopy.ArticlesByNameAsync(_folder, _folder.ConnectionString);
        var fresh = await CatalogCopy.ArticlesByNameAsync(_folder, $"Data Source={_folder.Database}-fresh");
        fresh.Keys.Should().BeEquivalentTo(FileNames());
        kept.Keys.Should().Equal(fresh.Keys);
        foreach (var (name, article) in fresh) kept[name].Should().Be(article);
    }

    public void Dispose() => _folder.Dispose();

    async Task ChangeAsync(CancellationToken over)
    {
        for (var removed = 0; !over.IsCancellationRequested;)
        {
            var names = FileNames();
            var name = names[_random.Next(names.Count)];
            switch (_random.Next(8))
            {
                case 0 when removed < MostRemoved && names.Count > Files - Margin:
                    File.Delete(PathOf(name));
                    removed++;
                    break;
                case 1 or 2:
                    Move(name, $"{_random.Next(9)}/{_random.Next(Files)}-{_written++}.txt");
                    break;
                case 3 when names.Count < Files + Margin:
                    Write($"{_random.Next(9)}/new-{_written++}.txt");
                    break;
                case 4:
                    await File.WriteAllTextAsync(PathOf(name), "Half of a text is written here\n\nand no", Cancelled);
                    await Task.Delay(Pause, Cancelled);
                    Write(name);
                    break;
                default:
                    Write(name);
                    break;
            }

            await Task.Delay(Pause, Cancelled);
        }
    }

    void Write(string name) =>
        _folder.With(
            name,
            NewsText.Titled(
                $"Museum Number {_random.Next(400)} Opens Its Doors Again",
                Enumerable.Range(0, 5).Select(_ => $"Museum Number {_random.Next(400)} Opens Its Doors Again")
            )
        );

    void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(to))!);
        File.Move(PathOf(from), PathOf(to));
    }

    string PathOf(string name) => Path.Combine(_folder.Path, name);

    List<string> FileNames() =>
        [
            .. Directory
                .EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_folder.Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}

using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>Which files are read, of which folder.</summary>
public sealed class FolderContentsTests : IDisposable
{
    static readonly string Museum = NewsText.Of("A museum");

    readonly FollowedFolder _folder = new();
    readonly TextFolder _other = new();

    [Fact]
    public async Task Hidden_files_and_those_of_other_programs_are_left_out_and_counted()
    {
        _folder.With("a.txt", Museum).With("b.md", NewsText.Of("B")).With(".git/c.txt", Museum);
        _folder.With("@eaDir/d.txt", Museum).With("__MACOSX/e.txt", Museum).With(".f.txt", Museum);
        _folder.With("g.PDF", "pdf").With("h.pdf", "pdf").With("README", "none");

        (await _folder.ScanAsync()).Added.Should().Be(2);
        (await _folder.NamesAsync()).Should().Equal("a.txt", "b.md");
        _folder
            .Catalog.Log.Lines.Should()
            .ContainSingle(line => line.Contains("2 *.pdf, 4 hidden or excluded, 1 without an ending"));
    }

    [Fact]
    public async Task The_settings_say_which_files_are_texts_and_which_are_left_out()
    {
        _folder.Seeds.Patterns = "*.news, ?.txt";
        _folder.Seeds.Exclude = "draft*, 2024/old/*";
        _folder.With("a.news", Museum).With("b.txt", NewsText.Of("B")).With("long.txt", NewsText.Of("C"));
        _folder.With("drafts/d.news", Museum).With("Draft.news", Museum).With("2024/old/e.news", Museum);
        _folder.With("2023/old/f.news", NewsText.Of("F"));

        await _folder.ScanAsync();
        (await _folder.NamesAsync()).Should().Equal("2023/old/f.news", "a.news", "b.txt");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_looked_at_keeps_its_articles_and_is_named_once()
    {
        _folder.With("below/a.txt", Museum).With("b.txt", NewsText.Of("B"));
        await _folder.ScanAsync();
        _folder.Move("below", "../away");
        Directory.CreateSymbolicLink(_folder.PathOf("below"), _other.Path);
        for (var scan = 0; scan < 3; scan++) (await _folder.ScanAsync()).Withdrawn.Should().Be(0);

        (await _folder.NamesAsync()).Should().Equal("b.txt", "below/a.txt");
        _folder.Warnings.Should().ContainSingle().Which.Should().Contain("below cannot be read: it is a link");
    }

    [Fact]
    public async Task A_vanished_folder_is_an_error_and_everything_stays()
    {
        _folder.With("a.txt", Museum);
        await _folder.ScanAsync();
        Directory.Move(_folder.Catalog.Folder.Path, $"{_folder.Catalog.Folder.Path}-away");

        var scan = _folder.Invoking(folder => folder.ScanAsync());
        (await scan.Should().ThrowAsync<UnreadableFolderException>()).WithMessage("*does not exist*Seeds:Folder*");
        (await _folder.NamesAsync()).Should().Equal("a.txt");
        Directory.Move($"{_folder.Catalog.Folder.Path}-away", _folder.Catalog.Folder.Path);
        (await _folder.ScanAsync()).Should().Be(new ScanReport(0, Unchanged: 1, 0, 0));
    }

    [Fact]
    public async Task Another_folder_is_refused_with_both_names_and_taken_when_the_setting_says_so()
    {
        var own = _folder.Catalog.Folder.Path;
        await ClaimAsync();
        await ClaimAsync();
        _folder.Seeds.Folder = _other.Path;
        var claim = this.Invoking(test => test.ClaimAsync());
        var refused = await claim.Should().ThrowAsync<UnreadableFolderException>();
        refused.Which.Message.Should().Contain($"{own},").And.Contain(_other.Path).And.Contain("--adopt");

        _folder.Seeds.Adopt = true;
        await ClaimAsync();
        _folder.Seeds.Adopt = false;
        await ClaimAsync();
        _folder.Seeds.Folder = own;
        await claim.Should().ThrowAsync<UnreadableFolderException>();
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_not_the_catalogs_own()
    {
        var own = _folder.Seeds.Folder;
        _folder.Seeds.Folder = $"{own}-mistyped";
        await ClaimAsync();
        _folder.Seeds.Folder = own;
        await ClaimAsync();
    }

    [Fact]
    public async Task A_scan_leaves_every_file_as_it_was()
    {
        _folder.With("a.txt", Museum).With("below/b.txt", NewsText.Of("B")).With("c.pdf", "pdf");
        var before = Files();
        await _folder.ScanAsync();
        Files().Should().Equal(before);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _other.Dispose();
    }

    List<(string Path, DateTime Time, string Text)> Files() =>
        [
            .. Directory
                .EnumerateFiles(_folder.Catalog.Folder.Path, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => (file, File.GetLastWriteTimeUtc(file), File.ReadAllText(file))),
        ];

    Task<bool> ClaimAsync() =>
        _folder.Catalog.Get<FolderClaim, bool>(async claim =>
        {
            await claim.MakeAsync(TestContext.Current.CancellationToken);
            return true;
        });
}

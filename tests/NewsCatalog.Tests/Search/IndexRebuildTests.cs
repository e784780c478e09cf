namespace NewsCatalog.Tests.Search;

public sealed class IndexRebuildTests
{
    [Theory]
    [InlineData("missing")]
    [InlineData("emptied")]
    [InlineData("damaged")]
    [InlineData("of another version")]
    [InlineData("of another database")]
    public async Task An_index_that_is_no_use_is_built_again(string state)
    {
        using var catalog = new SearchableCatalog();
        await catalog.MergeAsync(("a.txt", NewsText.Of("The museum")), ("b.txt", NewsText.Of("The volcano")));
        var folder = catalog.Database.Folder.SearchFolder;
        await PrepareAsync(folder, state);
        (await catalog.FindAsync("museum")).Should().Equal("a.txt");
        (await catalog.FindAsync("volcano")).Should().Equal("b.txt");
    }

    static async Task PrepareAsync(string folder, string state)
    {
        if (state == "missing") return;
        using (var other = new SearchableCatalog())
        {
            await other.MergeAsync(
                ("x.txt", NewsText.Of("The museum")),
                ("y.txt", NewsText.Of("The bridge")),
                ("z.txt", NewsText.Of("The volcano"))
            );
            await other.FindAsync("museum");
            other.Database.Index.Dispose();
            Directory.CreateDirectory(folder);
            foreach (
                var file in Directory
                    .EnumerateFiles(other.Database.Folder.SearchFolder)
                    .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            )
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (state == "emptied")
                await File.WriteAllBytesAsync(file, []);
            if (state == "damaged")
            {
                await File.WriteAllBytesAsync(
                    file,
                    [.. (await File.ReadAllBytesAsync(file)).Select(one => (byte)(one ^ 0x5A))]
                );
            }
        }

        if (state == "of another version") SetCommitData(folder, "analysis", "0");
    }

    static void SetCommitData(string folder, string key, string value)
    {
        using var directory = Lucene.Net.Store.FSDirectory.Open(folder);
        using var writer = new Lucene.Net.Index.IndexWriter(
            directory,
            new Lucene.Net.Index.IndexWriterConfig(Lucene.Net.Util.LuceneVersion.LUCENE_48, analyzer: null)
        );
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { [key] = value });
        writer.Commit();
    }
}

using System.Formats.Tar;
using System.Text;

namespace NewsCatalog.Tests.Export;

/// <summary>A bag that somebody has edited, without the digests that would tell.</summary>
sealed class EditedBag
{
    const string Folder = "newscatalog/";

    readonly List<(string Name, byte[] Content)> _files = [];

    public EditedBag(byte[] archive)
    {
        using var tar = new TarReader(new MemoryStream(archive));
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType == TarEntryType.Directory) continue;
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            _files.Add((entry.Name[Folder.Length..], content.ToArray()));
        }

        Without("tagmanifest-sha256.txt");
    }

    public EditedBag Without(string name)
    {
        _files.RemoveAll(file => file.Name == name).Should().Be(1, name);
        return this;
    }

    public EditedBag With(string name, string text)
    {
        _files.Add((name, Encoding.UTF8.GetBytes(text)));
        return this;
    }

    /// <summary>Turns the order of the files under <c>data/</c> around.</summary>
    public EditedBag TurnedAround()
    {
        var first = _files.FindIndex(file => file.Name.StartsWith("data/", StringComparison.Ordinal));
        _files.Reverse(first, _files.Count - first);
        return this;
    }

    public EditedBag Replacing(string name, string text, string other) =>
        Changing(name, content =>
        {
            var before = Encoding.UTF8.GetString(content);
            before.Should().Contain(text);
            return Encoding.UTF8.GetBytes(before.Replace(text, other, StringComparison.Ordinal));
        });

    public EditedBag Changing(string name, Func<byte[], byte[]> change)
    {
        var index = _files.FindIndex(file => file.Name == name);
        _files[index] = (name, change(_files[index].Content));
        return this;
    }

    public byte[] ToBytes()
    {
        using var output = new MemoryStream();
        using (var tar = new TarWriter(output, leaveOpen: true))
        {
            foreach (var (name, content) in _files)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, Folder + name)
                {
                    DataStream = new MemoryStream(content),
                });
            }
        }

        return output.ToArray();
    }
}

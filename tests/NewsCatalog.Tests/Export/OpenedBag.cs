using System.Formats.Tar;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsCatalog.Tests.Export;

/// <summary>A bag as another program reads it.</summary>
sealed class OpenedBag
{
    const string Folder = "newscatalog/";

    readonly Dictionary<string, byte[]> _files = [];

    public OpenedBag(byte[] archive)
    {
        using var tar = new TarReader(new MemoryStream(archive));
        while (tar.GetNextEntry() is { } entry)
        {
            entry.Name.Should().StartWith(Folder);
            Times.Add(entry.ModificationTime);
            var name = entry.Name[Folder.Length..];
            if (entry.EntryType == TarEntryType.Directory) continue;
            using var content = new MemoryStream();
            entry.DataStream?.CopyTo(content);
            _files.Add(name, content.ToArray());
            Names.Add(name);
        }
    }

    /// <summary>In the order of the archive.</summary>
    public List<string> Names { get; } = [];

    public List<DateTimeOffset> Times { get; } = [];

    public IEnumerable<string> Payload => Names.Where(name => name.StartsWith("data/", StringComparison.Ordinal));

    public byte[] this[string name] => _files[name];

    public IReadOnlyList<JsonElement> Lines(string name) =>
        [.. TextLines(name).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>Checks what RFC 8493 says of a valid bag.</summary>
    public void ShouldBeValid()
    {
        Encoding.UTF8.GetString(this["bagit.txt"])
            .Should().Be("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        Check("manifest-sha256.txt").Should().BeEquivalentTo(Payload);
        Check("tagmanifest-sha256.txt").Should().BeEquivalentTo(
            Names.Except(Payload).Except(["tagmanifest-sha256.txt"])
        );
        var size = Payload.Sum(name => (long)this[name].Length);
        TextLines("bag-info.txt").Should().Contain(
            string.Create(CultureInfo.InvariantCulture, $"Payload-Oxum: {size}.{Payload.Count()}")
        );
    }

    List<string> Check(string manifest)
    {
        var names = new List<string>();
        foreach (var line in TextLines(manifest))
        {
            var name = line[66..].Replace("%0D", "\r").Replace("%0A", "\n").Replace("%25", "%");
            line[..66].Should().Be($"{Convert.ToHexStringLower(SHA256.HashData(this[name]))}  ", name);
            names.Add(name);
        }

        return names;
    }

    string[] TextLines(string name) =>
        Encoding.UTF8.GetString(this[name]).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

using System.Security.Cryptography;
using System.Text;
using NewsCatalog.Text;

namespace NewsCatalog.Articles;

/// <summary>Tells which names mean one outlet: "BBC News" is the BBC. A leading "the" means nothing.</summary>
public sealed class OutletAliases
{
    const string Article = "the ";
    const char Separator = '|';

    /// <summary>The name that an outlet is listed by, for the key of every name that it has.</summary>
    readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>The id of an outlet, for the ids that its other names would give.</summary>
    readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);

    OutletAliases(IEnumerable<OutletAliasLine> lines)
    {
        foreach (var line in lines) Add(line);
        foreach (var (key, name) in _names) _ids[ContentId.OfOutlet(key)] = ContentId.OfOutlet(KeyOf(name));
        Digest = DigestOf(_names);
    }

    /// <summary>The names that are known without any setting.</summary>
    public static OutletAliases BuiltIn { get; } = new(ReadBuiltIn());

    /// <summary>Names the table: another table has another digest.</summary>
    public string Digest { get; }

    /// <summary>The table with the lines of a file added. Where they contradict it, they take precedence.</summary>
    /// <param name="lines">Lines such as <c>BBC = BBC News | BBC World Service</c>; empty ones and those with <c>#</c>
    /// in front mean nothing.</param>
    /// <exception cref="FormatException">A line is of another form; the message names its number.</exception>
    public static OutletAliases With(IEnumerable<string> lines) => new([.. ReadBuiltIn(), .. Read(lines)]);

    /// <summary>The name that the outlet of a name is listed by.</summary>
    public string NameOf(string name) =>
        _names.GetValueOrDefault(KeyOf(name)) ?? WithoutArticle(name);

    /// <summary>The id of the outlet with this name.</summary>
    public string IdOf(string name) => ContentId.OfOutlet(KeyOf(NameOf(name)));

    /// <summary>The id of the outlet that another of its names would give this id.</summary>
    public string IdOfId(string id) => _ids.GetValueOrDefault(id, id);

    /// <summary>The same filter by the ids of outlets, whatever names it has.</summary>
    public ArticleFilter Resolve(ArticleFilter filter) =>
        filter.Values.TryGetValue(ArticleField.CitedSource, out var cited)
            ? filter.And(ArticleField.CitedSource, cited.SelectMany(ResolveValue))
            : filter;

    IEnumerable<string> ResolveValue(string value) =>
        value == ArticleFields.Absent ? [value] : [IdOfId(value), IdOf(value)];

    void Add(OutletAliasLine line)
    {
        var keys = line.Others.Prepend(line.Name).Select(KeyOf).ToHashSet(StringComparer.Ordinal);

        // Names that are one with any of these already come along.
        var along = _names.Where(known => keys.Contains(KeyOf(known.Value))).Select(known => known.Key).ToList();
        foreach (var key in keys.Concat(along)) _names[key] = line.Name;
    }

    static string KeyOf(string name) => WithoutArticle(FoldedText.Of(name));

    static string WithoutArticle(string name)
    {
        while (name.Length > Article.Length && name.StartsWith(Article, StringComparison.OrdinalIgnoreCase))
            name = name[Article.Length..];
        return name;
    }

    static IEnumerable<OutletAliasLine> Read(IEnumerable<string> lines)
    {
        foreach (var (index, line) in lines.Index())
        {
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            if (text.Split('=') is not [var name, var others] || name.Trim().Length == 0)
                throw Refusal(index, "it has no single '=' between a name and its other names");
            var names = others.Split(Separator, StringSplitOptions.TrimEntries);
            if (names.Contains("")) throw Refusal(index, "a name in it is empty");
            yield return new OutletAliasLine(name.Trim(), names);
        }
    }

    static FormatException Refusal(int index, string reason) =>
        new($"Line {index + 1} cannot be read: {reason}. A line is 'BBC = BBC News {Separator} BBC World Service'.");

    static IEnumerable<OutletAliasLine> ReadBuiltIn()
    {
        using var resource = typeof(OutletAliases).Assembly.GetManifestResourceStream("OutletAliases.txt")!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return [.. Read(reader.ReadToEnd().Split('\n'))];
    }

    static string DigestOf(Dictionary<string, string> names)
    {
        var text = string.Join('\n', names.Select(name => $"{name.Key}\t{name.Value}").Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    sealed record OutletAliasLine(string Name, IReadOnlyList<string> Others);
}

using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests;

/// <summary>No file that people write and read is too wide or too long.</summary>
public sealed class SourceFileTests
{
    const int LongestLine = 120;
    const int MostLines = 200;

    static readonly string Root = Path.GetFullPath(Path.Combine(TextFolder.Upwards("src"), ".."));

    // Written by EF Core's tools, by tests/NewsCatalog.Tables and by the tests of the OpenAPI document.
    static readonly string[] Generated =
    [
        "/Data/Sqlite/Migrations/", "/Data/Sqlite/Model/", "/Data/Postgres/Migrations/", "/Data/Postgres/Model/", "/Http/favicon.ico",
        "/Parsing/Dates/DateNames.txt", "/Parsing/Languages/LanguageGrams.txt",
    ];

    [Fact]
    public void No_line_goes_beyond_column_120() =>
        Files("src", "*")
            .SelectMany(file => File.ReadLines(file).Index().Select(line => (file, Number: line.Index + 1, line.Item)))
            .Where(line => line.Item.Length > LongestLine)
            .Select(line => $"{Named(line.file)}:{line.Number}")
            .Should()
            .Equal();

    [Fact]
    public void No_file_has_more_than_200_lines() =>
        Files("src", "*.cs")
            .Concat(Files("tests", "*.cs"))
            .Select(file => (file, Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{Named(file.file)}:{file.Lines}")
            .Should()
            .Equal();

    static IEnumerable<string> Files(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Named(file).Split('/').Any(part => part is "bin" or "obj" or "node_modules"))
            .Where(file => !Array.Exists(Generated, part => Named(file).Contains(part, StringComparison.Ordinal)));

    static string Named(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');
}

namespace NewsCatalog.Tests.Attribution;

public sealed class CitedSourcesDocumentTests
{
    public static TheoryData<string, string> Examples => SentenceExample.Theory(string.Join('\n', FencedLines()));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_document_holds(string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence).Should().Be(credits);

    static IEnumerable<string> FencedLines()
    {
        var isFenced = false;
        foreach (var line in File.ReadLines(Document()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isFenced = !isFenced;
            else if (isFenced) yield return line;
        }
    }

    static string Document()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "cited-sources.md");
            if (File.Exists(file)) return file;
        }

        throw new FileNotFoundException("docs/cited-sources.md");
    }
}

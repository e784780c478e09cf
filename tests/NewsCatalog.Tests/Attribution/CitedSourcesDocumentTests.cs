namespace NewsCatalog.Tests.Attribution;

public sealed class CitedSourcesDocumentTests
{
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (language, example) in FencedExamples())
                data.Add(language, example.Sentence, example.Credits);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_document_holds(string language, string sentence, string credits) =>
        SentenceExample.CreditsIn(sentence, language).Should().Be(credits);

    // The word after the fence is the language; none is English.
    static IEnumerable<(string Language, SentenceExample Example)> FencedExamples()
    {
        string? language = null;
        foreach (var line in File.ReadLines(Document()))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) language = language is null ? line[3..] : null;
            else if (language is not null and not "text") yield return (language, SentenceExample.Parse(line));
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

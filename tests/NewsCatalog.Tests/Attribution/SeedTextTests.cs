using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

public sealed class SeedTextTests
{
    [Fact]
    public void A_newspaper_relayed_by_an_agency_is_one_citation()
    {
        var source = Find(3).Should().ContainSingle().Subject;
        (source.Name, source.Start, source.Length, source.Cue).Should().Be(("Asahi Shimbun", 17, 13, "According to"));
        source.Via.Should().Equal("Reuters");
        source.Quote.Should().Be("According to the Asahi Shimbun newspaper(via Reuters)");
    }

    [Theory]
    [InlineData(5, "Asahi Shimbun", "reports")]
    [InlineData(7, "Business Daily", "in a written interview with")]
    [InlineData(8, "US News", "states")]
    public void The_other_outlets_are_found_with_their_cues(int line, string name, string cue)
    {
        var source = Find(line).Should().ContainSingle().Subject;
        (source.Name, source.Cue).Should().Be((name, cue));
        source.Via.Should().BeEmpty();
    }

    [Fact]
    public void No_other_line_credits_an_outlet()
    {
        var lines = Enumerable.Range(1, Lines().Length).Where(line => Find(line).Count > 0);
        lines.Should().Equal(3, 5, 7, 8);
    }

    static IReadOnlyList<CitedSource> Find(int line) => CitedSourceFinder.Find(Lines()[line - 1]);

    static string[] Lines()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "seeds"))) folder = folder.Parent;
        return File.ReadAllLines(Directory.GetFiles(Path.Combine(folder!.FullName, "seeds"), "*.txt").Order().First());
    }
}

using System.Diagnostics;
using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

public sealed class LongLineTests
{
    const int Length = 4_000_000;

    // Well above the time that linear work takes on a busy machine, far below that of quadratic work.
    static readonly TimeSpan _limit = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("according to ")]
    [InlineData("A")]
    [InlineData("A ")]
    [InlineData("(")]
    [InlineData("News ")]
    [InlineData("Reuters, ")]
    [InlineData("told Reuters, ")]
    [InlineData("Reuters said, citing ")]
    [InlineData("Reuters and ")]
    [InlineData("Daily Reuters (via ")]
    [InlineData("the newspaper ")]
    [InlineData("A's ")]
    public void Four_million_characters_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var watch = Stopwatch.StartNew();
        CitedSourceFinder.Find(text).Should().NotBeNull();
        watch.Elapsed.Should().BeLessThan(_limit);
    }
}

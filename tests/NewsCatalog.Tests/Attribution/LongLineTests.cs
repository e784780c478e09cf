using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

public sealed class LongLineTests
{
    const int Length = 4_000_000;

    // Linear work takes a second or two on a busy machine, quadratic work hours.
    static readonly TimeSpan _waitLimit = TimeSpan.FromSeconds(90);

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
    public async Task Four_million_characters_take_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var finding = Task.Run(() => CitedSourceFinder.Find(text), TestContext.Current.CancellationToken);
        (await finding.WaitAsync(_waitLimit, TestContext.Current.CancellationToken)).Should().NotBeNull();
    }
}

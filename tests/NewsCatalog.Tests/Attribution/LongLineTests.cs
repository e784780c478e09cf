using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

public sealed class LongLineTests
{
    static readonly int _length = Rounds.Or(500_000, inCI: 4_000_000);

    // Linear work takes a second or two on a busy machine, quadratic work many minutes and, of four million, hours.
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
    public async Task A_very_long_line_takes_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, _length / piece.Length));
        var finding = Task.Run(() => CitedSourceFinder.Find(text), TestContext.Current.CancellationToken);
        (await finding.WaitAsync(_waitLimit, TestContext.Current.CancellationToken)).Should().NotBeNull();
    }
}

using System.Diagnostics;
using System.Text;
using CsCheck;
using NewsCatalog.Parsing;
using NewsCatalog.Versions;

namespace NewsCatalog.Tests.Versions;

/// <summary>What a comparison says of two texts leads from one to the other.</summary>
public sealed class VersionComparisonPropertyTests
{
    static readonly string[] Words =
    [
        "The", "bridge", "over", "river", "was", "opened", "Monday,", "café", "東京都", "橋", "ไทย", "don't", "12",
        "e\u0301", "😀", "(", "...", "—", "\u05E9\u05DC\u05D5\u05DD",
    ];

    static readonly Gen<string> Line = Gen.OneOf(Words).Array[1, 12].Select(words => string.Join(' ', words));

    static readonly Gen<string> Text = Line.Array[0, 12].Select(lines => string.Join('\n', lines));

    [Fact]
    public void Undoing_the_changes_of_the_later_version_gives_the_earlier_one() =>
        Gen.Select(Text, Text)
            .Sample((before, after) => ShouldLead(Parsed(before), Parsed(after)), iter: 2000);

    [Fact]
    public void An_edited_text_is_told_by_its_words() =>
        Gen.Select(Text, Gen.Int[0, 10], Gen.OneOf(Words))
            .Sample(
                (text, place, word) =>
                {
                    var words = text.Split(' ').ToList();
                    words.Insert(Math.Min(place, words.Count), word);
                    ShouldLead(Parsed(text), Parsed(string.Join(' ', words)));
                },
                iter: 2000
            );

    [Fact]
    public void A_version_does_not_differ_from_itself() =>
        Text.Sample(text => VersionComparison.Compare(Parsed(text), Parsed(text)).Should().BeEmpty());

    [Theory]
    [InlineData(1, 400_000)]
    [InlineData(20_000, 20)]
    public void Texts_that_share_nothing_take_a_bounded_time(int lines, int words)
    {
        var (before, after) = (Parsed(Long(lines, words, 'a')), Parsed(Long(lines, words, 'b')));
        var cpu = Process.GetCurrentProcess().TotalProcessorTime;
        VersionComparison.Compare(before, after).Should().NotBeEmpty();
        (Process.GetCurrentProcess().TotalProcessorTime - cpu).Should().BeLessThan(TimeSpan.FromSeconds(20));
    }

    static void ShouldLead(ParsedArticle before, ParsedArticle after)
    {
        var (old, now) = (VersionText.Of(before), VersionText.Of(after));
        var changes = VersionComparison.Compare(before, after);
        var kept = now.Where(text => changes.All(change => change.After != text)).Select(text => text.Text);
        var keptOfOld = old.Where(text => changes.All(change => change.Before != text)).Select(text => text.Text);
        kept.Should().Equal(keptOfOld);
        foreach (var change in changes)
        {
            var remains = Without(change.Before?.Text ?? "", change.Deleted);
            remains.Should().Be(Without(change.After?.Text ?? "", change.Inserted));
        }
    }

    static string Without(string text, IReadOnlyList<TextRange> ranges)
    {
        var rest = new StringBuilder(text);
        foreach (var range in ranges.Reverse()) rest.Remove(range.Start, range.Length);
        return rest.ToString();
    }

    static ParsedArticle Parsed(string text) => ArticleTextParser.Parse(SourceText.Decode(Encoding.UTF8.GetBytes(text)));

    static string Long(int lines, int words, char letter) =>
        string.Join(
            '\n',
            Enumerable
                .Range(0, lines)
                .Select(line => string.Join(' ', Enumerable.Range(0, words).Select(word => $"{letter}{line}x{word}")))
        );
}

using System.Globalization;
using System.Text;

namespace NewsCatalog.Tests.Parsing;

/// <summary>The parser on labelled texts it was not written from, with the figures below which a change does not
/// pass.</summary>
public sealed class CorpusTests
{
    static readonly string[] Sets = ["seed_shape_cc_101", "seed_shape_cc_102", "seed_shape_cc_103"];

    [Fact]
    public void The_parser_reads_the_labelled_texts()
    {
        var corpus = TextFolder.TryUpwards("shared/corpus");
        Skip.When(corpus is null, "the labelled corpus (shared/corpus) is not beside the checkout");

        var texts = Sets.SelectMany(set => ScoredText.Read(Path.Combine(corpus, set))).ToList();
        var table = Table(texts);
        TestContext.Current.SendDiagnosticMessage(table);

        texts.Should().HaveCount(219);
        ((double)texts.Count(text => text.IsExact) / texts.Count)
            .Should()
            .BeGreaterThanOrEqualTo(0.92, "of the texts every value is exact");
        F1(texts, "headline").Should().BeGreaterThanOrEqualTo(0.98);
        F1(texts, "lead").Should().BeGreaterThanOrEqualTo(0.96);
        F1(texts, "related").Should().BeGreaterThanOrEqualTo(0.96);
        F1(texts, "heading").Should().BeGreaterThanOrEqualTo(0.95);
        F1(texts, "credit").Should().BeGreaterThanOrEqualTo(0.95);
        texts.Sum(text => text.Leaked).Should().Be(0, "no related headline stands in the body");
    }

    static string Table(List<ScoredText> texts)
    {
        var table = new StringBuilder();
        foreach (var kind in texts[0].Counts.Keys)
        {
            var (right, wrong, missed) = Sum(texts, kind);
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"{kind,-10} F1 {F1(texts, kind):0.000}  right {right}  wrong {wrong}  missed {missed}"
            );
        }

        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"related lines in the body: {texts.Sum(text => text.Leaked)} of {texts.Sum(text => text.RelatedCount)}"
        );
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"language right: {texts.Count(text => text.LanguageIsRight)} of {texts.Count}"
        );
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"every value exact: {texts.Count(text => text.IsExact)} of {texts.Count}"
        );
        foreach (var variant in texts.GroupBy(text => text.Variant).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"  {variant.Key,-18} {variant.Count(text => text.IsExact)} of {variant.Count()}"
            );
        }

        return table.ToString();
    }

    static double F1(List<ScoredText> texts, string kind)
    {
        var (right, wrong, missed) = Sum(texts, kind);
        return right + wrong + missed == 0 ? 1 : 2.0 * right / ((2 * right) + wrong + missed);
    }

    static (int True, int FalsePositive, int FalseNegative) Sum(List<ScoredText> texts, string kind)
    {
        var counts = texts.Select(text => text.Counts.GetValueOrDefault(kind)).ToList();
        return (
            counts.Sum(count => count.True),
            counts.Sum(count => count.FalsePositive),
            counts.Sum(count => count.FalseNegative)
        );
    }
}

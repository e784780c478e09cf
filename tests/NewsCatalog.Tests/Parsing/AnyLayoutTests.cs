using System.Text;
using CsCheck;

namespace NewsCatalog.Tests.Parsing;

/// <summary>What holds for every text that a program has broken into lines, indented, quoted or framed.</summary>
public sealed class AnyLayoutTests
{
    [Fact]
    public void Any_page_that_a_program_has_wrapped_is_accounted_for() =>
        Gen.Select(AnyTextTests.Line.Array[0, 30], Gen.Int[5, 90], Gen.Int[0, 5], Gen.Int[0, 2])
            .Sample(
                (lines, width, kind, blanks) => AccountedText.Check(LaidOut(lines, width, kind, blanks), "any.txt"),
                iter: AnyTextTests.Cases
            );

    [Fact]
    public void A_text_of_the_corpus_that_a_program_has_wrapped_is_accounted_for()
    {
        var corpus = TextFolder.TryUpwards("shared/corpus");
        Skip.When(corpus is null, "the labelled corpus (shared/corpus) is not beside the checkout");
        var texts = Directory
            .GetFiles(corpus, "*.txt", SearchOption.AllDirectories)
            .Select(File.ReadAllLines)
            .ToArray();

        var text = Gen.Int[0, texts.Length - 1].Select(index => texts[index]);
        Gen.Select(text, Gen.Int[5, 120], Gen.Int[0, 5], Gen.Int[0, 2])
            .Sample(
                (lines, width, kind, blanks) => AccountedText.Check(LaidOut(lines, width, kind, blanks), "any.txt"),
                iter: AnyTextTests.Cases / 20
            );
    }

    static byte[] LaidOut(string[] lines, int width, int kind, int blanks) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                new string('\n', blanks + 1),
                lines.Select(line => string.Join('\n', Layout.Of(line, width, kind)))
            )
        );
}

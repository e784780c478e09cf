using CsCheck;
using Lucene.Net.Util.Automaton;
using NewsCatalog.Search.Completion;

namespace NewsCatalog.Tests.Search;

/// <summary>One typing error is forgiven behind the first letter: a letter too many, too few or another, or two that
/// changed places.</summary>
public sealed class SuggestionsPropertyTests
{
    // Few letters, so that words come near each other by chance.
    static readonly Gen<string> Word = Gen.Char["abİ東"].Array[5, 9].Select(letters => new string(letters));

    [Fact]
    public void A_word_that_begins_with_one_at_most_an_error_away_is_taken_and_no_other() =>
        Gen.Select(Word, Gen.Char["abİ東"].Array[0, 12].Select(letters => new string(letters)))
            .Sample(
                (typed, word) =>
                    BasicOperations.Run(NearBeginning.Of(typed), word)
                    == (word.StartsWith(typed[0])
                        && Enumerable.Range(1, word.Length).Any(length => Errors(typed[1..], word[1..length]) <= 1)),
                iter: Rounds.Or(5_000, inCI: 20_000)
            );

    [Fact]
    public void A_word_of_the_greatest_length_is_forgiven_one_too()
    {
        var typed = string.Concat(Enumerable.Repeat("İstanbul", 25));
        var near = NearBeginning.Of(typed);

        near.GetNumberOfStates().Should().BeLessThan(10 * typed.Length);
        BasicOperations.Run(near, typed.Remove(100, 1) + "ular").Should().BeTrue();
        BasicOperations.Run(near, typed.Remove(100, 1).Remove(150, 1) + "ular").Should().BeFalse();
    }

    /// <summary>The distance of Damerau and Levenshtein, each letter moved once.</summary>
    static int Errors(string one, string other)
    {
        var errors = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
            {
                errors[row, column] = (row, column) switch
                {
                    (0, _) => column,
                    (_, 0) => row,
                    _ => Math.Min(
                        Math.Min(errors[row - 1, column], errors[row, column - 1]) + 1,
                        errors[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1)),
                };
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    errors[row, column] = Math.Min(errors[row, column], errors[row - 2, column - 2] + 1);
            }
        }

        return errors[one.Length, other.Length];
    }
}

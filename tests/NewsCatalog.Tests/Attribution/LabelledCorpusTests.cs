namespace NewsCatalog.Tests.Attribution;

public sealed class LabelledCorpusTests
{
    const double LowestPrecision = 0.97;
    const double LowestRecall = 0.95;

    [Fact]
    public void Precision_and_recall_on_the_labelled_corpus_reach_their_targets()
    {
        var corpus = LabelledText.Load();
        Skip.When(corpus is null, "the labelled corpus (shared/corpus/attribution) is not beside the checkout");
        var score = new AttributionScore();
        foreach (var labelled in corpus) score.Add(labelled);
        TestContext.Current.SendDiagnosticMessage($"cited outlets: {score}");
        score.Precision.Should().BeGreaterThanOrEqualTo(LowestPrecision, score.ToString());
        score.Recall.Should().BeGreaterThanOrEqualTo(LowestRecall, score.ToString());
    }
}

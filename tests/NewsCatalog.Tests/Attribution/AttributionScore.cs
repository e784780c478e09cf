using System.Text;
using System.Text.RegularExpressions;
using NewsCatalog.Attribution;

namespace NewsCatalog.Tests.Attribution;

/// <summary>Counts pairs of text and normalised name: found, found wrongly, missed.</summary>
sealed partial class AttributionScore
{
    public int Hits { get; private set; }

    public int False { get; private set; }

    public int Missed { get; private set; }

    public double Precision => Hits == 0 ? 0 : (double)Hits / (Hits + False);

    public double Recall => Hits == 0 ? 0 : (double)Hits / (Hits + Missed);

    public void Add(LabelledText labelled)
    {
        var wanted = labelled.Attributions.Select(source => Normalise(source.Name)).ToHashSet();
        var relays = labelled.Attributions.SelectMany(source => source.Via).Select(Normalise).ToHashSet();
        var found = CitedSourceFinder.Find(labelled.Text)
            .Where(source => wanted.Contains(Normalise(source.Name)) || !IsSkipped(labelled, source))
            .Select(source => Normalise(source.Name))
            .Where(name => wanted.Contains(name) || !relays.Contains(name))
            .ToHashSet();
        Hits += found.Count(wanted.Contains);
        False += found.Count(name => !wanted.Contains(name));
        Missed += wanted.Count(name => !found.Contains(name));
    }

    public override string ToString() =>
        FormattableString.Invariant(
            $"precision {Precision:F3}, recall {Recall:F3} (hit {Hits}, false {False}, missed {Missed})"
        );

    static bool IsSkipped(LabelledText labelled, CitedSource source) =>
        labelled.SkipSpans is { } spans
        && spans.Any(span => source.Start < span[0] + span[1] && span[0] < source.Start + source.Length);

    static string Normalise(string name)
    {
        var plain = Spaces()
            .Replace(name.Normalize(NormalizationForm.FormC).ToLowerInvariant().Replace('’', '\''), " ")
            .Trim([.. " \t\"'“”‘.,:;()"]);
        plain = Article().Replace(plain, "");
        return Noun().Replace(plain, "");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("^the ")]
    private static partial Regex Article();

    [GeneratedRegex("(?<=.)([ ,]+(newspaper|news agency|agency|magazine|website))+$")]
    private static partial Regex Noun();
}

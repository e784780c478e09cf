using NewsCatalog.Text;

namespace NewsCatalog.Headlines;

/// <summary>What an article without a headline of its own is found by.</summary>
static class LeadKey
{
    /// <summary>In characters; hardly any listed headline is as long.</summary>
    const int Longest = 150;

    /// <summary>The folded start of a lead from which the dateline is removed.</summary>
    public static string Of(string lead)
    {
        var start = lead.Length > Longest * 2 ? lead[..(Longest * 2)] : lead;
        var folded = FoldedText.Of(start);
        if (folded.Length <= Longest) return folded;
        return folded[..(char.IsHighSurrogate(folded[Longest - 1]) ? Longest - 1 : Longest)];
    }
}

using NewsCatalog.Attribution;

namespace NewsCatalog.Parsing;

/// <summary>Finds the outlets that the texts of an article credit.</summary>
static class Citations
{
    /// <summary>Those of the lead and of each paragraph, in their order.</summary>
    public static List<LocatedCitation> In(
        string? lead,
        List<(string? Heading, List<string> Paragraphs)> sections,
        string? language
    )
    {
        var found = new List<LocatedCitation>();
        if (lead is not null) Add("/lead", lead);
        foreach (var (number, section) in sections.Index())
        {
            foreach (var (index, paragraph) in section.Paragraphs.Index())
                Add($"/sections/{number}/paragraphs/{index}", paragraph);
        }

        return found;

        void Add(string pointer, string text) =>
            found.AddRange(
                CitedSourceFinder.Find(text, language).Select(cited => new LocatedCitation(pointer, cited))
            );
    }
}

using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Index;

/// <summary>
/// The fields that one kind of document is searched by. <c>Whole</c> has all words of it, with marks around each part,
/// see <see cref="PartSearch"/>; only a headline, where a phrase counts more, has its words once more.
/// </summary>
sealed record SearchScope(string Kind, SearchPart Whole)
{
    public SearchPart? Headline { get; init; }

    public string Stems => Whole.Stems;

    public string Words => Whole.Words;

    public string StemsOf(SearchField? field) =>
        field is null or SearchField.Body ? Stems : IndexFields.StemsOf(field.Value);

    /// <summary>Where the words of a field are, perhaps among others.</summary>
    public SearchPart PartOf(SearchField? field) =>
        field is SearchField.Headline && Headline is { } headline ? headline : Whole;

    /// <summary>Where a phrase is looked for.</summary>
    public IEnumerable<SearchPart> PartsOf(SearchField? field) =>
        field is null && Headline is { } headline ? [Whole, headline] : [PartOf(field)];
}

/// <summary>Words with positions, their stems, and pairs of <see cref="CommonWords"/>.</summary>
sealed record SearchPart(string Words, string Stems, string Pairs, int Weight)
{
    public static SearchPart Of(string name, int weight) => new(name, $"{name}.stems", $"{name}.pairs", weight);
}

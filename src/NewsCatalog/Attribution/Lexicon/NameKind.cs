namespace NewsCatalog.Attribution.Lexicon;

/// <summary>The four lists of <see cref="OutletNames"/>.</summary>
enum NameKind
{
    Plain,
    AfterArticle,
    Ambiguous,
    NotOutlet,
}

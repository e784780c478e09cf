using NewsCatalog.Parsing;

namespace NewsCatalog.Articles;

/// <summary>A source file and what the parser read out of it.</summary>
public sealed record ParsedSource(StoredSource Source, SourceText Text, ParsedArticle Article)
{
    public static ParsedSource From(StoredSource source)
    {
        var text = SourceText.Decode(source.Content);
        return new ParsedSource(source, text, ArticleTextParser.Parse(text));
    }
}

using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog;

/// <summary>The lines of a source, and what the parser makes of each.</summary>
public sealed record ArticleProvenance(SourceText Source, ParsedArticle Article)
{
    internal static ArticleProvenance Of(StoredSource source)
    {
        var text = SourceText.Decode(source.Content);
        var options = new ParseOptions(source.Name, source.Facts.MaxRelatedHeadlines);
        return new ArticleProvenance(text, ArticleTextParser.Parse(text, options));
    }
}

using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Versions;

public static class ReadVersion
{
    /// <summary>The values of a version, as the parser of today reads them from its bytes and its name.</summary>
    public static ParsedArticle Parse(this StoredVersion version) =>
        ArticleTextParser.Parse(
            SourceText.Decode(version.Content),
            new ParseOptions(version.Version.SourceName, version.Version.Facts.MaxRelatedHeadlines)
        );
}

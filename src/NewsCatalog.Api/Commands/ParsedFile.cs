using NewsCatalog.Articles;
using NewsCatalog.Parsing;

namespace NewsCatalog.Api.Commands;

/// <summary>One text file and what the parser read in it.</summary>
sealed record ParsedFile(string Name, byte[] Content, SourceText Text, ParsedArticle Article, OutletAliases Aliases);

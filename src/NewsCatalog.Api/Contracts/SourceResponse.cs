using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>The file an article was read from.</summary>
/// <param name="Name">Its path below the seed folder, with forward slashes.</param>
/// <param name="Sha256">Of its bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Lines">How many lines it has.</param>
/// <param name="Encoding">The IANA name of the encoding it was read as, in lower case.</param>
/// <param name="ParserVersion">The version of the parser that read it.</param>
/// <param name="Url">Where its bytes are, a relative reference.</param>
public sealed record SourceResponse(string Name, string Sha256, int Bytes, int Lines, string Encoding, int ParserVersion, string Url)
{
    public static SourceResponse From(Article article) => new(
        article.SourceName,
        article.Facts.Sha256,
        article.Facts.Bytes,
        article.Facts.Lines,
        article.Facts.Encoding,
        article.Facts.ParserVersion,
        Address.OfSource(article.Id));
}

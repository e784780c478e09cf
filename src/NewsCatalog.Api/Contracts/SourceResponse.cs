using NewsCatalog.Articles;

namespace NewsCatalog.Api.Contracts;

/// <summary>The source of an article: the file that it was read from.</summary>
/// <param name="Name">The path of the file below the seed folder, with forward slashes.</param>
/// <param name="Sha256">The SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Bytes">The size in bytes.</param>
/// <param name="Lines">Number of lines.</param>
/// <param name="Encoding">The IANA name, in lower case, of the encoding that the file was read in.</param>
/// <param name="ParserVersion">The version of the parser that read the file.</param>
/// <param name="Url">The address of the original bytes, a relative reference.</param>
public sealed record SourceResponse(
    string Name,
    string Sha256,
    int Bytes,
    int Lines,
    string Encoding,
    int ParserVersion,
    string Url
)
{
    public static SourceResponse From(Article article) =>
        From(article.SourceName, article.Facts, Address.OfSource(article.Id));

    public static SourceResponse From(string name, SourceFacts facts, string url) =>
        new(name, facts.Sha256, facts.Bytes, facts.Lines, facts.Encoding, facts.ParserVersion, url);
}

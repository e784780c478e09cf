using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;
using NewsCatalog.Parsing;

namespace NewsCatalog.Data;

/// <summary>From what the parser read to the rows of one article.</summary>
static partial class ArticleRows
{
    public static Article New(ParsedSource source, DateTimeOffset now)
    {
        var id = ContentId.OfArticle(source.Source.Name);
        return new Article
        {
            Id = id,
            SourceName = source.Source.Name,
            Version = 1,
            Headline = source.Article.Headline,
            AddedAt = now,
            ModifiedAt = now,
            Body = new ArticleBody { ArticleId = id },
            Source = new ArticleSource { ArticleId = id },
        };
    }

    public static void Fill(Article article, ParsedSource source, string digest)
    {
        var parsed = source.Article;
        article.Headline = parsed.Headline;
        article.HeadlineOrigin = parsed.HeadlineOrigin;
        article.Lead = parsed.Lead;
        article.Byline = parsed.Byline;
        article.Dateline = parsed.Dateline;
        article.PublishedAt = parsed.PublishedAt;
        article.PublishedPrecision = parsed.PublishedPrecision;
        article.Language = parsed.Language;
        article.WordCount = parsed.WordCount;
        article.PhotoCredits = parsed.PhotoCredits;
        article.RelatedHeadlineCount = parsed.RelatedHeadlines.Count;
        article.Body.Sections = parsed.Sections;
        article.Source.Content = source.Source.Content;
        article.ContentDigest = digest;
        article.Facts = new SourceFacts
        {
            Sha256 = source.Source.Sha256,
            Bytes = source.Source.Content.Length,
            Lines = source.Text.Lines.Count,
            Encoding = source.Text.Encoding,
            ParserVersion = ArticleTextParser.Version,
        };
    }

    public static IEnumerable<ArticleAuthor> Authors(string articleId, ParsedArticle parsed) =>
        parsed.Authors.Select((name, index) => new ArticleAuthor { ArticleId = articleId, Position = index + 1, Name = name });

    public static IEnumerable<HeadlineReference> References(string articleId, ParsedArticle parsed) =>
        parsed.RelatedHeadlines.Select((text, index) => new HeadlineReference
        {
            ArticleId = articleId,
            Position = index + 1,
            HeadlineId = ContentId.OfHeadline(HeadlineKey.From(text)),
            Text = text,
        });

    public static IEnumerable<Citation> Citations(string articleId, ParsedArticle parsed) =>
        parsed.CitedSources.Select((cited, index) => new Citation
        {
            ArticleId = articleId,
            Position = index + 1,
            OutletId = ContentId.OfOutlet(HeadlineKey.From(cited.Source.Name)),
            Name = cited.Source.Name,
            Via = cited.Source.Via,
            Cue = cited.Source.Cue,
            Pointer = cited.Pointer,
            Start = cited.Source.Start,
            Length = cited.Source.Length,
            Quote = cited.Source.Quote,
        });

    public static string Digest(ParsedSource source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(source.Source.Sha256));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(source.Article, ParsedJson.Default.ParsedArticle));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [JsonSerializable(typeof(ParsedArticle))]
    sealed partial class ParsedJson : JsonSerializerContext;
}

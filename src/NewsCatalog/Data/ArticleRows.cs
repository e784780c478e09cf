using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Attribution;
using NewsCatalog.Headlines;
using NewsCatalog.Parsing;

namespace NewsCatalog.Data;

/// <summary>The rows that one source becomes.</summary>
sealed partial class ArticleRows
{
    readonly ParsedSource _source;

    ArticleRows(ParsedSource source)
    {
        var parsed = source.Article;
        _source = source;
        ArticleId = ContentId.OfArticle(source.Source.Name);
        ContentDigest = Digest(source);
        Body = new ArticleBody
        {
            ArticleId = ArticleId,
            Sections = parsed.Sections,
            CitedSources = [.. parsed.CitedSources.Select(cited => Citation.Of(cited.Pointer, cited.Source))],
        };
        Source = new ArticleSource { ArticleId = ArticleId, Content = source.Source.Content };
        Authors = [.. parsed.Authors.DistinctBy(FoldedText.Of).Select(Author)];
        Headlines = [.. parsed.RelatedHeadlines.Select(RelatedHeadline.Of)];
        References = [.. Headlines.Select(Reference)];
        Outlets = [.. Body.CitedSources.DistinctBy(cited => cited.OutletId)];
    }

    public string ArticleId { get; }

    /// <summary>SHA-256 over the source and all values read from it.</summary>
    public string ContentDigest { get; }

    public ArticleBody Body { get; }

    public ArticleSource Source { get; }

    public IReadOnlyList<ArticleAuthor> Authors { get; }

    /// <summary>In source order, one for each reference.</summary>
    public IReadOnlyList<RelatedHeadline> Headlines { get; }

    public IReadOnlyList<HeadlineReference> References { get; }

    /// <summary>The first citation of each outlet.</summary>
    public IReadOnlyList<Citation> Outlets { get; }

    public static ArticleRows Of(ParsedSource source) => new(source);

    public Article NewArticle(DateTimeOffset now) => new()
    {
        Id = ArticleId,
        SourceName = _source.Source.Name,
        Version = 1,
        Headline = _source.Article.Headline,
        AddedAt = now,
        ModifiedAt = now,
    };

    /// <summary>Copies all values into the article, new or stored.</summary>
    public void Fill(Article article)
    {
        var parsed = _source.Article;
        article.Headline = parsed.Headline;
        article.HeadlineOrigin = parsed.HeadlineOrigin;
        (article.Key, article.KeyWithoutSite) = Keys(parsed);
        article.Lead = parsed.Lead;
        article.Byline = parsed.Byline;
        article.Authors = parsed.Authors;
        article.Dateline = parsed.Dateline;
        article.PublishedAt = parsed.PublishedAt;
        article.PublishedPrecision = parsed.PublishedPrecision;
        article.PublishedYear = parsed.PublishedAt?.UtcDateTime.Year;
        article.Language = parsed.Language;
        article.WordCount = parsed.WordCount;
        article.PhotoCredits = parsed.PhotoCredits;
        article.RelatedHeadlineCount = parsed.RelatedHeadlines.Count;
        article.ContentDigest = ContentDigest;
        article.Facts = new SourceFacts
        {
            Sha256 = _source.Source.Sha256,
            Bytes = _source.Source.Content.Length,
            Lines = _source.Text.Lines.Count,
            Encoding = _source.Text.Encoding,
            ParserVersion = ArticleTextParser.Version,
        };
    }

    static (string Key, string? WithoutSite) Keys(ParsedArticle parsed)
    {
        if (parsed is { HeadlineOrigin: HeadlineOrigin.Derived, Lead: { } lead }) return (LeadKey.Of(DatelinePrefix.Without(parsed.Dateline, lead)), null);
        var key = HeadlineKey.Of(parsed.Headline);
        return (key.Text, key.WithoutSite);
    }

    HeadlineReference Reference(RelatedHeadline headline, int index) =>
        new() { ArticleId = ArticleId, Position = index + 1, HeadlineId = headline.Id, Text = headline.Text };

    ArticleAuthor Author(string name) => new() { Key = FoldedText.Of(name), ArticleId = ArticleId, Name = name };

    static string Digest(ParsedSource source)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(source.Source.Sha256));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(source.Article, ParsedJson.Default.ParsedArticle));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
    [JsonSerializable(typeof(ParsedArticle))]
    sealed partial class ParsedJson : JsonSerializerContext;
}

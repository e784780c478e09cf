using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Text;

namespace NewsCatalog.Ingestion;

/// <summary>Makes the draft of an article from the bytes of a source: decodes, parses, and works out the
/// keys.</summary>
public static partial class ArticleDraftBuilder
{
    /// <exception cref="UnreadableSourceException">The bytes are no news text, or more of it than the limits
    /// allow.</exception>
    public static ArticleDraft Build(string name, byte[] content, SourceLimits limits, OutletAliases aliases)
    {
        var (text, parsed) = Parse(name, content, limits);
        var sha256 = SHA256.HashData(content);
        var digits = Convert.ToHexStringLower(sha256);
        var (key, keyWithoutSite) = KeysOf(parsed);
        List<Citation> cited =
        [
            .. parsed.CitedSources.Select(cited => Citation.Of(cited.Pointer, cited.Source, aliases)),
        ];
        return new ArticleDraft
        {
            SourceName = name,
            Content = SourceContent.Of(digits, content),
            Facts = new SourceFacts
            {
                Sha256 = digits,
                Bytes = content.Length,
                Lines = text.Lines.Count,
                Encoding = text.Encoding,
                ParserVersion = ArticleTextParser.Version,
                MaxRelatedHeadlines = limits.MaxRelatedHeadlines,
            },
            ContentDigest = Digest(sha256, parsed, cited),
            Headline = parsed.Headline,
            HeadlineOrigin = parsed.HeadlineOrigin,
            Key = key,
            KeyWithoutSite = keyWithoutSite,
            Lead = parsed.Lead,
            Byline = parsed.Byline,
            Authors = parsed.Authors,
            AuthorKeys = WithKeys(parsed.Authors),
            Dateline = parsed.Dateline,
            PublishedAt = parsed.PublishedAt,
            PublishedPrecision = parsed.PublishedPrecision,
            PublishedOrigin = parsed.PublishedOrigin,
            UpdatedAt = parsed.UpdatedAt,
            Language = parsed.Language,
            Tags = parsed.Tags,
            TagKeys = WithKeys(parsed.Tags),
            Description = parsed.Description,
            WordCount = parsed.WordCount,
            Sections = parsed.Sections,
            PhotoCredits = parsed.PhotoCredits,
            CitedSources = cited,
            Outlets =
            [
                .. cited
                    .DistinctBy(citation => citation.OutletId)
                    .Select(citation => (citation.OutletId, aliases.NameOf(citation.Name))),
            ],
            RelatedHeadlines = [.. parsed.RelatedHeadlines.Select(RelatedHeadline.Of)],
            RelatedLinks = parsed.RelatedLinks,
            Warnings = parsed.Warnings,
        };
    }

    /// <summary>The decoded text of a source and the values that it gives.</summary>
    /// <inheritdoc cref="Build" path="/exception"/>
    public static (SourceText Text, ParsedArticle Article) Parse(string name, byte[] content, SourceLimits limits)
    {
        var text = SourceText.Decode(content);
        Check(text, name, limits);
        var parsed = ArticleTextParser.Parse(text, new ParseOptions(name, limits.MaxRelatedHeadlines));
        return parsed.Headline.Length > 0
            ? (text, parsed)
            : throw new UnreadableSourceException("it has no text, only front matter or mark-up");
    }

    static void Check(SourceText text, string name, SourceLimits limits)
    {
        if (text.RefusalAs(name) is { } refusal) throw new UnreadableSourceException(refusal);
        if (text.Lines.Count > limits.MaxLines)
            throw TooMany("lines", text.Lines.Count, limits.MaxLines, nameof(limits.MaxLines));

        // No text has more words than characters, and few have enough of these to be counted.
        if (text.Lines.Sum(line => (long)line.Length) <= limits.MaxWords) return;
        var words = text.Lines.Sum(line => (long)Words.Count(line));
        if (words > limits.MaxWords) throw TooMany("words", words, limits.MaxWords, nameof(limits.MaxWords));
    }

    static UnreadableSourceException TooMany(string what, long count, int most, string setting) =>
        new($"it has {count:N0} {what}, more than the {most:N0} that the setting Seeds:{setting} allows");

    static List<(string Key, string Name)> WithKeys(IEnumerable<string> names) =>
        [.. names.Select(name => (Key: BoundedKey.Of(FoldedText.Of(name)), name)).DistinctBy(name => name.Key)];

    static (string Key, string? WithoutSite) KeysOf(ParsedArticle parsed)
    {
        if (parsed is { HeadlineOrigin: HeadlineOrigin.Derived, Lead: { } lead })
            return (LeadKey.Of(DatelinePrefix.Without(parsed.Dateline, lead)), null);
        var key = HeadlineKey.Of(parsed.Headline);
        return (key.Text, key.WithoutSite);
    }

    static string Digest(byte[] sha256, ParsedArticle parsed, List<Citation> cited)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(sha256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(parsed, ParsedJson.Default.ParsedArticle));
        foreach (var citation in cited) hash.AppendData(Encoding.UTF8.GetBytes(citation.OutletId));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    [JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
    [JsonSerializable(typeof(ParsedArticle))]
    sealed partial class ParsedJson : JsonSerializerContext;
}

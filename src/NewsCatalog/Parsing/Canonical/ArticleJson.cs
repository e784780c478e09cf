using System.Text.Json;
using System.Text.Unicode;
using NewsCatalog.Articles;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>
/// Reads an article that a program sends as JSON, in the shape in which the API answers. Keys that are computed are
/// not read; keys that are unknown or stand twice are refused.
/// </summary>
public static class ArticleJson
{
    const int MaxDepth = 16;

    static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="InvalidArticleException">It is no JSON, or a value in it is not of an article.</exception>
    public static SentArticle Read(ReadOnlyMemory<byte> utf8)
    {
        var json = utf8.Span.StartsWith(Mark) ? utf8[Mark.Length..] : utf8;
        if (!Utf8.IsValid(json.Span)) throw new InvalidArticleException("", "is no JSON in UTF-8");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new InvalidArticleException("", $"is no JSON: {Sentence(exception)}", exception.LineNumber + 1);
        }
        catch (InvalidArticleException exception) when (exception.Line is null)
        {
            throw new InvalidArticleException(exception.Pointer, exception.Reason, LineOf(json, exception.Pointer))
            {
                DidYouMean = exception.DidYouMean,
            };
        }
    }

    /// <summary>The line, from 1, that the value at a pointer begins on; null when there is no such value.</summary>
    public static long? LineOf(ReadOnlyMemory<byte> utf8, string pointer) =>
        JsonLine.Of(utf8.Span.StartsWith(Mark) ? utf8.Span[Mark.Length..] : utf8.Span, pointer, MaxDepth);

    /// <exception cref="InvalidArticleException">A value in it is not of an article; the line is not
    /// known.</exception>
    public static SentArticle Read(JsonElement json)
    {
        var members = new JsonPart(json, "").Members(JsonKeys.Article);
        var (publishedAt, precision) = JsonTime.Read(At("publishedAt"), At("publishedPrecision"));
        var values = new ArticleValues
        {
            Headline = At("headline")?.Text(),
            Lead = At("lead")?.Text(),
            Byline = At("byline")?.Text(),
            Authors = Items("authors", item => item.Text()),
            Dateline = At("dateline")?.Text(),
            PublishedAt = publishedAt,
            PublishedPrecision = precision,
            UpdatedAt = JsonTime.Read(At("updatedAt"), null).At,
            Language = At("language")?.Text(),
            Tags = Items("tags", item => item.Text()),
            Description = At("description")?.Text(),
            Sections = Items("sections", ReadSection),
            PhotoCredits = Items("photoCredits", ReadCredit),
            RelatedHeadlines = Items("relatedHeadlines", ReadHeadline),
        };

        // One that was changed since it was derived is meant.
        if (IsDerived(At("headlineOrigin")) && CanonicalText.Derives(values)) values = values with { Headline = null };
        return new SentArticle(values, ReadName(At("sourceName"), At("source")));

        JsonPart? At(string key) => members.GetValueOrDefault(key);

        List<T> Items<T>(string key, Func<JsonPart, T> read) =>
            At(key) is { } items ? [.. items.Items().Select(read)] : [];
    }

    static bool IsDerived(JsonPart? origin) => origin?.Text() switch
    {
        null or "source" => false,
        "derived" => true,
        _ => throw origin.Invalid("is unknown; give source or derived, or leave it out"),
    };

    static Section ReadSection(JsonPart part)
    {
        var members = part.Members(JsonKeys.Section);
        var paragraphs = members.GetValueOrDefault("paragraphs")?.Items().Select(paragraph => paragraph.Text());
        return new Section(members.GetValueOrDefault("heading")?.Text(), [.. paragraphs ?? []]);
    }

    /// <summary>A text is the whole credit. An object may lack the text, which is made of its parts then.</summary>
    static PhotoCredit ReadCredit(JsonPart part)
    {
        if (part.IsText) return new PhotoCredit(null, part.Text(), null);
        if (part.Element.ValueKind != JsonValueKind.Object) throw part.IsNot("a text or an object");
        var members = part.Members(JsonKeys.PhotoCredit);
        var (credit, caption) = (
            members.GetValueOrDefault("credit")?.Text(),
            members.GetValueOrDefault("caption")?.Text()
        );
        if (members.GetValueOrDefault("raw") is { } raw) return new PhotoCredit(credit, raw.Text(), caption);
        if (credit is null && caption is null) throw part.Invalid("is empty; give raw, credit or caption");
        return new PhotoCredit(credit, string.Join(' ', ((string?[])[caption, credit]).OfType<string>()), caption);
    }

    static string ReadHeadline(JsonPart part)
    {
        if (part.IsText) return part.Text();
        if (part.Element.ValueKind != JsonValueKind.Object) throw part.IsNot("a text or an object");
        return part.Members(JsonKeys.RelatedHeadline).GetValueOrDefault("text") is { } text
            ? text.Text()
            : throw part.Invalid("has no text; give one");
    }

    static string? ReadName(JsonPart? sourceName, JsonPart? source)
    {
        var ofSource = source?.Members(JsonKeys.Source).GetValueOrDefault("name")?.Text();
        var name = sourceName?.Text();
        return name is null || ofSource is null || name == ofSource
            ? name ?? ofSource
            : throw sourceName!.Invalid("differs from /source/name; give one of the two");
    }

    /// <summary>The message without its position.</summary>
    static string Sentence(JsonException exception) =>
        exception.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');
}

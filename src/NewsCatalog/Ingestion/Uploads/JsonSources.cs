using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsCatalog.Parsing.Canonical;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>
/// Reads a source from JSON: <c>{"name": …, "text": …}</c>, <c>{"name": …, "bytes": …}</c> with the bytes in base64, or
/// an article by its values.
/// </summary>
sealed class JsonSources(SourceLimits limits, SourceSize size)
{
    const int MaxDepth = 16;
    const string Unnamed = "unnamed.txt";

    static readonly string[] Keys = ["name", "text", "bytes"];

    /// <exception cref="UnreadableSourceException">It is neither; or there is too much of it.</exception>
    public (string Name, byte[] Content) Read(byte[] json)
    {
        if (!Utf8.IsValid(json)) throw new UnreadableSourceException("its line is not UTF-8");
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { MaxDepth = MaxDepth, AllowDuplicateProperties = false }
            );
            var root = document.RootElement;
            return IsSource(root) ? ReadSource(root) : ReadArticle(json);
        }
        catch (JsonException invalid)
        {
            throw new UnreadableSourceException($"its line is no JSON that can be read: {Sentence(invalid)}");
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json says of an escape that it cannot turn into text.
            throw new UnreadableSourceException("it has an escape such as \\ud800 that is half of a character");
        }
        catch (InvalidArticleException invalid)
        {
            throw new UnreadableSourceException(invalid.Message.TrimEnd('.'));
        }
    }

    static bool IsSource(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && (root.TryGetProperty("text", out _) || root.TryGetProperty("bytes", out _));

    (string Name, byte[] Content) ReadSource(JsonElement root)
    {
        foreach (var member in root.EnumerateObject())
        {
            if (!Keys.Contains(member.Name))
            {
                throw new UnreadableSourceException(
                    $"a source has no key '{ShortText.Of(member.Name)}', only name, text, bytes"
                );
            }

            if (member.Value.ValueKind != JsonValueKind.String)
                throw new UnreadableSourceException($"'{member.Name}' is no text");
        }

        var content = root.TryGetProperty("text", out var text) ? TextOf(root, text) : BytesOf(root);
        if (content.Length > size.MaxBytes) throw size.TooLarge(content.Length);
        return (root.TryGetProperty("name", out var name) ? name.GetString()! : NameOf(content), content);
    }

    static byte[] TextOf(JsonElement root, JsonElement text) =>
        root.TryGetProperty("bytes", out _)
            ? throw new UnreadableSourceException("it has both 'text' and 'bytes'")
            : Encoding.UTF8.GetBytes(text.GetString()!);

    static byte[] BytesOf(JsonElement root) =>
        root.GetProperty("bytes").TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new UnreadableSourceException("'bytes' is not base64");

    (string Name, byte[] Content) ReadArticle(byte[] json)
    {
        var sent = ArticleJson.Read(json);
        var content = Encoding.UTF8.GetBytes(CanonicalText.Write(sent.Values, limits.MaxRelatedHeadlines));
        return (sent.SourceName ?? NameOf(content), content);
    }

    string NameOf(byte[] content)
    {
        var (_, article) = ArticleDraftBuilder.Parse(Unnamed, content, limits);
        return SourceNames.Of(article, Convert.ToHexStringLower(SHA256.HashData(content)), ".txt");
    }

    /// <summary>What is wrong, without the place in the text.</summary>
    public static string Sentence(JsonException invalid) =>
        invalid.Message.Split(" LineNumber", 2)[0].TrimEnd('.', ' ');
}

using System.Text;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Auth;
using NewsCatalog.Api.Problems;
using NewsCatalog.Ingestion;
using NewsCatalog.Ingestion.Folder;
using NewsCatalog.Parsing.Canonical;

namespace NewsCatalog.Api.Queries;

/// <summary>The source text that a request sends.</summary>
/// <param name="Content">The bytes to store.</param>
/// <param name="Ending">The ending that the name of such a text has.</param>
sealed record SourceBody(byte[] Content, string Ending)
{
    public const string Text = "text/plain";
    public const string Markdown = "text/markdown";
    public const string Json = "application/json";

    /// <exception cref="ProblemException">The body is too large, of another type, or no article.</exception>
    public static async Task<SourceBody> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var type = TypeOf(request);
        if (request.Headers.ContentEncoding is not ([] or ["identity"]))
            throw new ProblemException(Unsupported("A body with a Content-Encoding is not read here."));
        if (request.Headers.ContentRange.Count > 0) throw new ProblemException(Partial);
        var most = request.HttpContext.RequestServices.GetRequiredService<IOptions<SeedOptions>>().Value.MaxSourceBytes;
        var content = await ReadAsync(request, most, cancellationToken);
        await CurrentKey.CheckAsync(request.HttpContext);
        try
        {
            return Of(content, type, request.HttpContext.RequestServices.GetRequiredService<SourceLimits>());
        }
        catch (UnreadableSourceException unreadable)
        {
            throw new ProblemException(Unreadable(unreadable.Message));
        }
        catch (InvalidArticleException invalid)
        {
            throw new ProblemException(Invalid(invalid));
        }
    }

    public static ProblemResult Unreadable(string reason) =>
        new(ProblemType.UnreadableSource, $"The body cannot be read: {reason}.");

    static ProblemResult Invalid(InvalidArticleException invalid) =>
        new(
            ProblemType.UnreadableSource,
            invalid.Message,
            invalid.Pointer.Length == 0
                ? []
                : [new ParameterError(invalid.Pointer, invalid.Message, invalid.DidYouMean)]
        )
        {
            Line = (int?)invalid.Line,
        };

    static SourceBody Of(byte[] content, MediaTypeHeaderValue type, SourceLimits limits)
    {
        var charset = HeaderUtilities.RemoveQuotes(type.Charset);
        if (charset.HasValue) content = DeclaredEncoding.Apply(content, charset.Value);
        if (type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase))
        {
            var values = ArticleJson.Read(content).Values;
            return new SourceBody(
                Encoding.UTF8.GetBytes(CanonicalText.Write(values, limits.MaxRelatedHeadlines)),
                ".txt"
            );
        }

        return type.MediaType.Equals(Markdown, StringComparison.OrdinalIgnoreCase)
            ? new SourceBody(content, ".md")
            : new SourceBody(content, ".txt");
    }

    static MediaTypeHeaderValue TypeOf(HttpRequest request)
    {
        string[] known = [Text, Markdown, Json];
        var sent = request.Headers.ContentType.ToString();
        if (
            MediaTypeHeaderValue.TryParse(sent, out var type)
            && known.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        )
        {
            return type;
        }

        var what = sent.Length == 0 ? "The body has no Content-Type" : $"The body is of the type {sent}";
        throw new ProblemException(Unsupported($"{what}; here {string.Join(", ", known)} can be sent."));
    }

    // RFC 9110, 14.5.
    static ProblemResult Partial { get; } =
        new(ProblemType.BadRequest, "A part of a source cannot be stored (Content-Range); send all of it.");

    static ProblemResult Unsupported(string detail) => new(ProblemType.UnsupportedMediaType, detail);

    static async Task<byte[]> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most) throw TooLarge(most);
        using var content = new MemoryStream();
        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            foreach (var part in read.Buffer)
            {
                if (content.Length + part.Length > most) throw TooLarge(most);
                content.Write(part.Span);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted) return content.ToArray();
        }
    }

    static ProblemException TooLarge(int most) =>
        new(
            new ProblemResult(
                ProblemType.PayloadTooLarge,
                $"The body has more than the {most} bytes that the setting Seeds:MaxSourceBytes allows."
            )
        );
}

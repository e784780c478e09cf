using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NewsCatalog.Api.Problems;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Queries;

/// <summary>The body of a request that imports many texts.</summary>
static class UploadBody
{
    /// <summary>The media types of uploads. What an upload really is, its first bytes say.</summary>
    public static readonly string[] MediaTypes =
    [
        "application/x-ndjson",
        "application/zip",
        "application/x-tar",
        "application/gzip",
        "application/zstd",
    ];

    /// <summary>The media type of the body.</summary>
    /// <exception cref="ProblemException">It is another one.</exception>
    public static string TypeOf(HttpRequest request)
    {
        var sent = request.Headers.ContentType.ToString();
        if (
            MediaTypeHeaderValue.TryParse(sent, out var type)
            && MediaTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        )
        {
            return type.MediaType.Value!.ToLowerInvariant();
        }

        throw new ProblemException(
            new ProblemResult(
                ProblemType.UnsupportedMediaType,
                $"The body is of the type '{sent}'; here {string.Join(", ", MediaTypes)} can be sent."
            )
        );
    }

    /// <summary>Writes the body to disk.</summary>
    /// <returns>Its size in bytes.</returns>
    /// <exception cref="ProblemException">It is too large, or cannot be written.</exception>
    public static async Task<long> SaveAsync(
        HttpRequest request,
        UploadFolder uploads,
        string id,
        CancellationToken cancellationToken
    )
    {
        var most = request.HttpContext.RequestServices.GetRequiredService<IOptions<ImportOptions>>().Value.MaxBytes;
        if (request.ContentLength > most) throw TooLarge(most);
        try
        {
            return await uploads.SaveAsync(id, request.Body, cancellationToken) ?? throw TooLarge(most);
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException && exception is not BadHttpRequestException)
        {
            request.HttpContext.Response.Headers.RetryAfter = "60";
            throw new ProblemException(
                new ProblemResult(
                    ProblemType.Unavailable,
                    "The upload cannot be stored: the disk of the folder of uploads is full or cannot be written."
                )
            );
        }
    }

    static ProblemException TooLarge(long most) =>
        new(
            new ProblemResult(
                ProblemType.PayloadTooLarge,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The body has more than the {most} bytes that the setting Imports:MaxBytes allows."
                )
            )
        );
}

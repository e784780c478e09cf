using System.Net;
using System.Net.Http.Headers;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Exports;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Ingestion.Uploads;

namespace NewsCatalog.Api.Commands;

/// <summary>Takes the bag of a running server.</summary>
/// <param name="address">Of the server, or of its export.</param>
/// <param name="key">Its key; null when it is open to all.</param>
sealed class CatalogDownload(Uri address, string? key)
{
    const string KeyVariable = "NEWSCATALOG_KEY";

    static readonly TimeSpan AnswerTime = TimeSpan.FromMinutes(2);

    /// <summary>Reads an argument as an address; null when it is none.</summary>
    public static Uri? AddressOf(string argument) =>
        argument.Contains("://", StringComparison.Ordinal)
        && Uri.TryCreate(argument, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? address
            : null;

    /// <summary>The key that was typed, or that of the environment.</summary>
    public static string? KeyOf(string? typed) => typed ?? Environment.GetEnvironmentVariable(KeyVariable);

    /// <summary>Saves the bag as an upload.</summary>
    /// <exception cref="BadSettingException">The server cannot be reached or does not give it.</exception>
    public async Task SaveAsync(UploadFolder uploads, string id, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        using var request = new HttpRequestMessage(HttpMethod.Get, Export);
        if (key is { Length: > 0 } && !AuthenticationHeaderValue.TryParse($"Bearer {key}", out _))
            throw new BadSettingException("The key is none: newscatalog key add prints keys.");
        if (key is { Length: > 0 }) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        try
        {
            using var response = await SendAsync(client, request, stop);
            if (RefusalOf(response) is { } refusal) throw new BadSettingException(refusal);
            await using var content = await response.Content.ReadAsStreamAsync(stop);
            await UploadedFile.SaveAsync(uploads, id, content, $"{Export}", stop);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException)
        {
            throw new BadSettingException(
                $"{Export} cannot be read: {exception.Message.TrimEnd('.')}. Make sure that the server runs, and try "
                    + "again."
            );
        }
    }

    Uri Export
    {
        get
        {
            var file = $"/export.{ExportFormat.Tar.Name}";
            if (address.AbsolutePath.EndsWith(file, StringComparison.Ordinal)) return address;
            var path = address.AbsolutePath.TrimEnd('/') + Address.Base + file;
            return new UriBuilder(address) { Path = path, Query = "", Fragment = "" }.Uri;
        }
    }

    async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(AnswerTime);
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new BadSettingException(
                $"{Export} did not answer within {AnswerTime.TotalMinutes} minutes; try again."
            );
        }
    }

    string? RefusalOf(HttpResponseMessage response)
    {
        if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return key is { Length: > 0 }
                ? $"{Export} does not take the key; newscatalog key list says on the server which keys are valid."
                : $"{Export} asks for a key: --key KEY, or the environment variable {KeyVariable}.";
        }

        if (!response.IsSuccessStatusCode)
            return $"{Export} answered {(int)response.StatusCode}; give the address of a NewsCatalog server.";
        return response.Content.Headers.ContentType?.MediaType == ExportFormat.Tar.MediaType
            ? null
            : $"{Export} is no catalog's export; give the address of a NewsCatalog server.";
    }
}

using System.Security.Cryptography;

namespace NewsCatalog.Api.Http;

/// <summary>A file that is a part of the program.</summary>
/// <param name="name">Its name as a resource of the assembly.</param>
sealed class EmbeddedFile(string name)
{
    readonly Lazy<(byte[] Bytes, string Sha256)> _file = new(() => Read(name));

    /// <summary>The SHA-256 of its bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => _file.Value.Sha256;

    /// <summary>Answers with it; a client that has it gets 304.</summary>
    public Task SendAsync(HttpContext context, string mediaType, string cacheControl)
    {
        context.Response.Headers.CacheControl = cacheControl;
        var (bytes, sha256) = _file.Value;
        return Results.Bytes(bytes, mediaType, entityTag: new($"\"{sha256}\"")).ExecuteAsync(context);
    }

    static (byte[] Bytes, string Sha256) Read(string name)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NewsCatalog.Api.Contracts;

namespace NewsCatalog.Api.Exports;

/// <summary>Lines of JSON that are collected until they are sent.</summary>
sealed class JsonLines(Stream output) : IDisposable
{
    readonly MemoryStream _buffer = new();
    Utf8JsonWriter? _json;

    Utf8JsonWriter Json => _json ??= new Utf8JsonWriter(
        _buffer,
        new JsonWriterOptions { Encoder = ContractJson.Web.Options.Encoder, SkipValidation = true }
    );

    public void Add<T>(T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(Json, value, type);
        Json.Flush();
        _buffer.WriteByte((byte)'\n');
        Json.Reset();
    }

    public async Task SendAsync(CancellationToken cancellationToken)
    {
        await output.WriteAsync(_buffer.GetBuffer().AsMemory(0, (int)_buffer.Length), cancellationToken);
        _buffer.SetLength(0);
    }

    public void Dispose()
    {
        _json?.Dispose();
        _buffer.Dispose();
    }
}

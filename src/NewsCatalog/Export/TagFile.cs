using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsCatalog.Export;

/// <summary>A file of a bag whose size and digest are needed before it is sent. It is kept on disk and gone when it is
/// closed.</summary>
sealed class TagFile(string name) : IAsyncDisposable
{
    const int FlushAt = 64 << 10;

    readonly ArrayBufferWriter<byte> _buffer = new(FlushAt);
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly FileStream _file = Create();
    Utf8JsonWriter? _json;

    public string Name => name;

    public long Length => _file.Length;

    /// <summary>Of what is complete.</summary>
    public string Sha256 => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public ValueTask WriteLineAsync<T>(T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        _json ??= new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = type.Options.Encoder });
        JsonSerializer.Serialize(_json, value, type);
        _json.Flush();
        _json.Reset();
        return EndLineAsync(cancellationToken);
    }

    public ValueTask WriteLineAsync(string line, CancellationToken cancellationToken)
    {
        Encoding.UTF8.GetBytes(line, _buffer);
        return EndLineAsync(cancellationToken);
    }

    /// <summary>Completes it, to be read from its beginning.</summary>
    public async Task<Stream> CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken);
        await _file.FlushAsync(cancellationToken);
        _file.Position = 0;
        return _file;
    }

    public async ValueTask DisposeAsync()
    {
        if (_json is not null) await _json.DisposeAsync();
        _hash.Dispose();
        await _file.DisposeAsync();
    }

    static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(Path.GetTempPath(), $"newscatalog-{Path.GetRandomFileName()}"), options);
    }

    ValueTask EndLineAsync(CancellationToken cancellationToken)
    {
        _buffer.Write("\n"u8);
        return _buffer.WrittenCount < FlushAt ? ValueTask.CompletedTask : FlushAsync(cancellationToken);
    }

    async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        _hash.AppendData(_buffer.WrittenSpan);
        await _file.WriteAsync(_buffer.WrittenMemory, cancellationToken);
        _buffer.ResetWrittenCount();
    }
}

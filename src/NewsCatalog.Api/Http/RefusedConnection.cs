using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipelines;

namespace NewsCatalog.Api.Http;

/// <summary>The output of a connection, whose last answer can be written past the server: what the server writes after it is dropped.</summary>
sealed class RefusedConnection(PipeWriter output) : PipeWriter
{
    byte[]? _dropped;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    /// <summary>Writes a whole answer; nothing follows it.</summary>
    public void End(ReadOnlySpan<byte> answer)
    {
        output.Write(answer);
        _dropped = [];
    }

    public override void Advance(int bytes)
    {
        if (_dropped is null) output.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _dropped is null ? output.GetMemory(sizeHint) : Dropped(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _dropped is null ? output.GetSpan(sizeHint) : Dropped(sizeHint);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => output.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => output.CompleteAsync(exception);

    [MemberNotNull(nameof(_dropped))]
    byte[] Dropped(int size)
    {
        if (_dropped is null || _dropped.Length < Math.Max(size, 1)) _dropped = new byte[Math.Max(size, 1024)];
        return _dropped;
    }
}

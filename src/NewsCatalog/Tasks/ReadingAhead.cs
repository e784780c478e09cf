using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace NewsCatalog.Tasks;

static class ReadingAhead
{
    /// <summary>Gives the same items; the next is fetched while one is used. The fetching has ended when the
    /// enumeration has.</summary>
    public static async IAsyncEnumerable<T> ReadAheadAsync<T>(
        this IAsyncEnumerable<T> items,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var fetched = Channel.CreateBounded<T>(
            new BoundedChannelOptions(1) { SingleReader = true, SingleWriter = true }
        );
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var fetching = Task.Run(() => FetchAsync(items, fetched.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in fetched.Reader.ReadAllAsync(cancellationToken)) yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await fetching;
        }
    }

    // What goes wrong is thrown where the items are read.
    static async Task FetchAsync<T>(
        IAsyncEnumerable<T> items,
        ChannelWriter<T> fetched,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
                await fetched.WriteAsync(item, cancellationToken);
            fetched.Complete();
        }
        catch (Exception exception)
        {
            fetched.Complete(exception);
        }
    }
}

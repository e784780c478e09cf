using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Changes;

namespace NewsCatalog.Tests.Data;

public sealed class PostgresWriteTests() : CatalogSpecification(new PostgresDatabase())
{
    [Fact]
    public async Task However_many_write_at_once_a_follower_skips_no_change()
    {
        const int Writers = 6, Writes = 15;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var followed = Task.Run(() => FollowAsync(Writers * Writes), stop.Token);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < Writes; number++)
                await MergeAsync(SourceTexts.Draft($"{writer}-{number}.txt", NewsText.Of($"Museum {writer} {number}")));
        })));

        var changes = await followed.WaitAsync(TimeSpan.FromSeconds(60), Cancelled);
        changes.Should().Equal(Enumerable.Range(1, Writers * Writes).Select(number => (long)number));
    }

    [Fact]
    public async Task A_writer_waits_for_another_and_readers_do_not()
    {
        await MergeAsync(SourceTexts.Draft("a.txt", NewsText.Of("Museum a")));
        Task<IReadOnlyList<WriteResult>> second;
        await using (var first = await BeginAsync())
        {
            second = MergeAsync(SourceTexts.Draft("b.txt", NewsText.Of("Museum b")));
            (await Catalog.Query(db => db.Articles.CountAsync(Cancelled))).Should().Be(1);
            await Task.Delay(200, Cancelled);
            second.IsCompleted.Should().BeFalse();
        }

        (await second).Single().Outcome.Should().Be(WriteOutcome.Created);
    }

    async Task<List<long>> FollowAsync(int all)
    {
        var (seen, last) = (new List<long>(), default(Revision));
        while (seen.Count < all)
        {
            var after = last;
            var page = await Catalog.Get<IChangeRepository, ChangePage?>(log => log.ListAsync(after, 7, Cancelled));
            seen.AddRange(page!.Items.Select(change => change.Sequence));
            if (page.Items.Count > 0) last = page.Items[^1].Revision;
        }

        return seen;
    }

    async Task<IAsyncDisposable> BeginAsync()
    {
        var connection = new Npgsql.NpgsqlConnection(((PostgresDatabase)Catalog).ConnectionString);
        await connection.OpenAsync(Cancelled);
        var transaction = await connection.BeginTransactionAsync(Cancelled);
        await using var take = new Npgsql.NpgsqlCommand($"SELECT pg_advisory_xact_lock({0x4E436174})", connection);
        await take.ExecuteNonQueryAsync(Cancelled);
        return new Held(connection, transaction);
    }

    sealed class Held(Npgsql.NpgsqlConnection connection, Npgsql.NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}

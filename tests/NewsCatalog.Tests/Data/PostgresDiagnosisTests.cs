using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Tests.Data;

/// <summary>What an error of PostgreSQL says of the database, raised by the server itself.</summary>
public sealed class PostgresDiagnosisTests : IDisposable
{
    readonly PostgresDatabase _catalog = new(isPrepared: false);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("53300", DatabaseFailureKind.Away, "it has no connection left")]
    [InlineData("25006", DatabaseFailureKind.Away, "it can only be read")]
    [InlineData("57P03", DatabaseFailureKind.Away, "it is being started or shut down")]
    [InlineData("55P03", DatabaseFailureKind.Locked, "another process is writing it")]
    [InlineData("53100", DatabaseFailureKind.Inaccessible, "its disk is full")]
    [InlineData("42501", DatabaseFailureKind.Inaccessible, "its user may not do what is needed")]
    [InlineData("42P01", DatabaseFailureKind.Foreign, "its tables are not those of this program")]
    [InlineData("XX001", DatabaseFailureKind.Damaged, "it is damaged")]
    public async Task An_error_is_said_in_plain_words_and_names_the_setting(
        string code,
        DatabaseFailureKind kind,
        string reason
    )
    {
        var failure = await FailureAsync(code);
        (failure!.Kind, failure.Reason).Should().Be((kind, reason));
        failure.Message.Should().Contain("on 127.0.0.1").And.Contain("Database:ConnectionString");
    }

    [Fact]
    public async Task An_error_that_is_about_a_value_says_nothing_of_the_database() =>
        (await FailureAsync("23505")).Should().BeNull();

    public void Dispose() => _catalog.Dispose();

    Task<UnusableDatabaseException?> FailureAsync(string code) => _catalog.Query(async db =>
    {
        try
        {
            var raise = $"DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '{code}'; END $$";
#pragma warning disable EF1002 // The text is the test's own.
            await db.Database.ExecuteSqlRawAsync(raise, Cancelled);
#pragma warning restore EF1002
            return null;
        }
        catch (Exception exception)
        {
            return db.Diagnose(exception);
        }
    });
}

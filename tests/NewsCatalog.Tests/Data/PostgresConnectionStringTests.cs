using NewsCatalog.Data.Postgres;
using Npgsql;

namespace NewsCatalog.Tests.Data;

public sealed class PostgresConnectionStringTests
{
    [Fact]
    public void What_the_program_needs_is_added_to_a_connection_string()
    {
        var names = PostgresConnectionStrings.WithDefaults("Host=a,b;Database=news");
        names.HostRecheckSeconds.Should().Be(1);
        names.Timeout.Should().Be(3);
        names.MaxPoolSize.Should().Be(20);
        names.MaxAutoPrepare.Should().BePositive();
    }

    [Fact]
    public void What_a_connection_string_says_stays()
    {
        var names = PostgresConnectionStrings.WithDefaults("Server=a;DB=news;MaxPoolSize=7;Timeout=30");
        names.MaxPoolSize.Should().Be(7);
        names.Timeout.Should().Be(30);
    }

    [Theory]
    [InlineData("Host=a;Database=news", true)]
    [InlineData("Server=a;DB=news", true)]
    [InlineData("Data Source=news.db", false)]
    [InlineData("Host=a", false)]
    [InlineData("nonsense", false)]
    public void A_database_of_PostgreSQL_is_told_by_its_host(string connectionString, bool isPostgres) =>
        PostgresConnectionStrings.NamesHost(connectionString).Should().Be(isPostgres);

    [Theory]
    [InlineData("a", "a", 5432)]
    [InlineData("a:6000", "a", 6000)]
    [InlineData("[::1]:6000", "[::1]", 6000)]
    [InlineData("::1", "::1", 5432)]
    public void A_host_may_have_a_port_of_its_own(string host, string name, int port)
    {
        var names = new NpgsqlConnectionStringBuilder("Host=a,b;Database=news");
        var alone = new NpgsqlConnectionStringBuilder(PostgresConnectionStrings.WithHost(names, host));
        (alone.Host, alone.Port).Should().Be((name, port));
    }

    [Fact]
    public void A_password_is_never_shown() =>
        PostgresConnectionStrings
            .Describe("Host=a,b;Database=news;Username=me;Password=secret")
            .Should()
            .Be("news on a, b");
}

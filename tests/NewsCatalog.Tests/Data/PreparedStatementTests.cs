using System.Text;
using CsCheck;
using Microsoft.Data.Sqlite;
using NewsCatalog.Data.Sqlite;

namespace NewsCatalog.Tests.Data;

/// <summary>Rows are stored as ADO.NET would store them, and what cannot be stored is said in the same way.</summary>
public sealed class PreparedStatementTests : IDisposable
{
    static readonly Gen<string> Text = Gen.String[0, 3000].Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));

    static readonly Gen<object?> Value = Gen.OneOf(
        Text.Select(text => (object?)text),
        Gen.OneOf<object?>([null, "", "nul \0 inside", "𝕹ews and 新聞", new string('é', 2000), Array.Empty<byte>(), long.MinValue, long.MaxValue, int.MinValue]),
        Gen.Long.Select(number => (object?)number),
        Gen.Int.Select(number => (object?)number),
        Gen.Bool.Select(yes => (object?)yes),
        Gen.Byte.Array[0, 5000].Select(bytes => (object?)bytes));

    readonly SqliteConnection _connection = new("Data Source=:memory:");

    public PreparedStatementTests()
    {
        _connection.Open();
        Run("CREATE TABLE Things (Id INTEGER PRIMARY KEY, Ours UNIQUE, Theirs)");
    }

    public void Dispose() => _connection.Dispose();

    [Fact]
    public void A_value_is_stored_as_by_a_command_with_parameters() =>
        Value.Array[1, 20].Sample(
            values =>
            {
                Run("DROP TABLE Things; CREATE TABLE Things (Id INTEGER PRIMARY KEY, Ours, Theirs)");
                using (var ours = Prepare("INSERT INTO Things (Id, Ours) VALUES ($1, $2)"))
                {
                    for (var i = 0; i < values.Length; i++) ours.Execute([i, values[i]]).Should().Be(1);
                }

                for (var i = 0; i < values.Length; i++) Run("UPDATE Things SET Theirs = $value WHERE Id = $id", ("$value", values[i]), ("$id", i));
                Run("SELECT count(*) FROM Things WHERE Ours IS Theirs AND typeof(Ours) = typeof(Theirs)").Should().Be((long)values.Length);
            },
            iter: 200, threads: 1);

    [Fact]
    public void A_statement_says_how_many_rows_it_changed()
    {
        using var add = Prepare("INSERT INTO Things (Id, Ours) VALUES ($1, $2) ON CONFLICT (Ours) DO NOTHING");

        add.Execute([1, "one"]).Should().Be(1);
        add.Execute([2, "one"]).Should().Be(0, "it is there");
        add.Execute([2, "two"]).Should().Be(1);
        using var all = Prepare("UPDATE Things SET Theirs = $1");
        all.Execute([true]).Should().Be(2);
    }

    [Fact]
    public void A_broken_constraint_is_an_exception_after_which_the_statement_still_works()
    {
        using var add = Prepare("INSERT INTO Things (Id, Ours) VALUES ($1, $2)");
        add.Execute([1, "one"]);

        add.Invoking(it => it.Execute([2, "one"])).Should().Throw<SqliteException>().WithMessage("*UNIQUE*Things.Ours*");
        add.Execute([2, "two"]).Should().Be(1);
    }

    [Fact]
    public void A_statement_that_is_none_and_a_value_without_a_column_type_are_exceptions()
    {
        this.Invoking(it => it.Prepare("INSERT INTO Nothing VALUES ($1)")).Should().Throw<SqliteException>().WithMessage("*Nothing*");
        using var add = Prepare("INSERT INTO Things (Id, Ours) VALUES ($1, $2)");
        add.Invoking(it => it.Execute([1, DateTime.UnixEpoch])).Should().Throw<NotSupportedException>().WithMessage("*DateTime*");
    }

    PreparedStatement Prepare(string text) => new(_connection.Handle!, text);

    object? Run(string text, params (string Name, object? Value)[] parameters)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // The texts are this test's own.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command.ExecuteScalar();
    }
}

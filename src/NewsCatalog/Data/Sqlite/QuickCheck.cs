using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>SQLite's check of all pages (https://www.sqlite.org/pragma.html#pragma_quick_check), for a limited
/// time.</summary>
/// <param name="Finding">The first damage found, in SQLite's words; null when none was.</param>
/// <param name="IsComplete">Whether the whole file was checked.</param>
sealed record QuickCheck(string? Finding, bool IsComplete)
{
    /// <summary>SQLite asks whether to go on every so many steps; a step takes less than a microsecond.</summary>
    const int Steps = 1000;

    public static QuickCheck Run(SqliteConnection connection, TimeSpan limit, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        raw.sqlite3_progress_handler(
            connection.Handle,
            Steps,
            _ => cancellationToken.IsCancellationRequested || IsOver() ? 1 : 0,
            null
        );
        try
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)";
            return new QuickCheck(command.ExecuteScalar() is string said and not "ok" ? Plain(said) : null, true);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new QuickCheck(null, false);
        }
        finally
        {
            raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        }

        bool IsOver() => limit != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(began) > limit;
    }

    // Behind a heading, "*** in database main ***", one finding a line.
    static string Plain(string said) =>
        said.Split('\n').FirstOrDefault(line => line.Length > 0 && !line.StartsWith("***", StringComparison.Ordinal))
        ?? said;
}

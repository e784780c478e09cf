using System.Globalization;

namespace NewsCatalog.Tests;

/// <summary>How often a test of chance is repeated: <c>NEWSCATALOG_ROUNDS</c> says so where there is more time.</summary>
static class Rounds
{
    public static int Or(int ordinary) =>
        int.TryParse(Environment.GetEnvironmentVariable("NEWSCATALOG_ROUNDS"), CultureInfo.InvariantCulture, out var wanted) ? wanted : ordinary;
}

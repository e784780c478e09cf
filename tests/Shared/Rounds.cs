using System.Globalization;

namespace NewsCatalog.Tests;

/// <summary>
/// How often a test of chance is repeated: fewer times where somebody waits, more on the build server (<c>CI=true</c>);
/// <c>NEWSCATALOG_ROUNDS</c> says so for the tests of processes, which take seconds each, and
/// <c>NEWSCATALOG_HISTORIES</c> for the histories of a folder.
/// </summary>
static class Rounds
{
    public static readonly bool IsCI = Environment.GetEnvironmentVariable("CI") == "true";

    public static int Or(int ordinary, int inCI) => IsCI ? inCI : ordinary;

    public static int OfProcesses(int ordinary, int inCI) => Wanted("NEWSCATALOG_ROUNDS") ?? Or(ordinary, inCI);

    public static int OfHistories(int ordinary, int inCI) => Wanted("NEWSCATALOG_HISTORIES") ?? Or(ordinary, inCI);

    static int? Wanted(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var wanted)
            ? wanted
            : null;
}

using System.Globalization;

namespace NewsCatalog.Ingestion.Folder;

/// <summary>Many files that are gone at once are more often a drive that is not mounted than files that were
/// removed.</summary>
static class MassWithdrawal
{
    const int SmallCatalog = 20;
    const int OneIn = 5;

    public static bool IsSuspect(int missing, int stored) => stored >= SmallCatalog && missing * OneIn > stored;

    public static string Describe(int missing, int stored) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{missing:N0} of {stored:N0} files are missing, so no article is withdrawn. If a drive is not mounted, "
                + $"mount it. If the files are gone for good, run 'newscatalog scan --accept-missing'."
        );
}

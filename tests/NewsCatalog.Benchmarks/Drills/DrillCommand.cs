using System.Globalization;

namespace NewsCatalog.Benchmarks.Drills;

/// <summary>The drills by name. Each ends with one line of figures; the exit code is 0 when they are as promised.</summary>
static class DrillCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        bool? passed = arguments switch
        {
            ["failover"] => await FailoverDrill.RunAsync(),
            ["soak", var engine, var requests] => await SoakDrill.RunAsync(engine, Number(requests)),
            ["kill", var engine, var kills] => await KillDrill.RunAsync(engine, Number(kills)),
            ["disk-full", var engine, var disk] => await DiskFullDrill.RunAsync(engine, disk),
            ["upgrade", var earlier] => await UpgradeDrill.RunAsync(earlier),
            _ => null,
        };
        if (passed is null)
        {
            Console.Error.WriteLine(
                "Which drill? There are: failover, soak ENGINE REQUESTS, kill ENGINE KILLS, "
                    + "disk-full ENGINE FOLDER, upgrade EARLIER-NewsCatalog.Api.dll; ENGINE is sqlite or postgres"
            );
        }

        return passed switch
        {
            true => 0,
            false => 1,
            null => 2,
        };
    }

    static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

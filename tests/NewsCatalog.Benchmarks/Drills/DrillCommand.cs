namespace NewsCatalog.Benchmarks.Drills;

/// <summary>The drills by name. Each ends with one line of figures; the exit code is 0 when they are as promised.</summary>
static class DrillCommand
{
    public static async Task<int> RunAsync(string[] arguments)
    {
        bool? passed = arguments switch
        {
            ["failover"] => await FailoverDrill.RunAsync(),
            _ => null,
        };
        if (passed is null)
            Console.Error.WriteLine("Which drill? There are: failover.");
        return passed switch { true => 0, false => 1, null => 2 };
    }
}

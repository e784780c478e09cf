namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>How much of the attack is run: a bounded part, or with <c>NEWSCATALOG_ATTACK=full</c> all of it.</summary>
static class Attack
{
    public static bool IsFull => Environment.GetEnvironmentVariable("NEWSCATALOG_ATTACK") == "full";

    public static int Rounds(int bounded, int full) => IsFull ? full : bounded;

    /// <summary>A figure of this run, for <c>docs/reliability.md</c>.</summary>
    public static void Report(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}

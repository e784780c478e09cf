namespace NewsCatalog.Api.Http;

/// <summary>The version of the program.</summary>
static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version!.ToString(3);
}

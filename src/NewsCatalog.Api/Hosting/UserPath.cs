namespace NewsCatalog.Api.Hosting;

/// <summary>Paths as users write them: <c>~</c> is the home folder. Shells do not expand it inside quotes or after
/// <c>=</c>.</summary>
static class UserPath
{
    static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    /// <summary>The path with a leading <c>~</c> or <c>~/</c> replaced by the home folder.</summary>
    public static string Expand(string path) =>
        path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? Home + path[1..] : path;

    /// <summary>The path with the home folder at its beginning replaced by <c>~</c>.</summary>
    public static string Shorten(string path) =>
        Home.Length > 1 && (path == Home || path.StartsWith($"{Home}/", StringComparison.Ordinal))
            ? $"~{path[Home.Length..]}"
            : path;
}

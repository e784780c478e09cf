using NewsCatalog.Articles;

namespace NewsCatalog.Api.Hosting;

/// <summary>The settings under <c>Outlets:</c>.</summary>
sealed class OutletOptions
{
    public const string Section = "Outlets";

    /// <summary>A file with further names that mean one outlet, one outlet in each line: <c>BBC = BBC News | BBC World
    /// Service</c>.</summary>
    public string AliasFile { get; set; } = "";

    /// <summary>The names of the file on top of those that are known.</summary>
    internal OutletAliases Aliases { get; private set; } = OutletAliases.BuiltIn;

    /// <summary>Reads the file.</summary>
    /// <exception cref="BadSettingException">It cannot be read.</exception>
    internal void Read()
    {
        if (AliasFile.Length == 0) return;
        try
        {
            Aliases = OutletAliases.With(File.ReadAllLines(AliasFile));
        }
        catch (Exception exception)
            when (exception is IOException or UnauthorizedAccessException or FormatException or ArgumentException)
        {
            throw new BadSettingException(
                $"The file {AliasFile} that the setting Outlets:AliasFile names is not usable. {exception.Message}"
            );
        }
    }
}

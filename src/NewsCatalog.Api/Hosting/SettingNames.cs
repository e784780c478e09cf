using System.ComponentModel;
using System.Reflection;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Hosting;

/// <summary>The names of all settings, and the check that only these are used.</summary>
static class SettingNames
{
    /// <summary>Settings of ASP.NET Core that stand in no section.</summary>
    static readonly string[] OfHost =
    [
        "urls",
        "http_ports",
        "https_ports",
        "environment",
        "contentRoot",
        "webRoot",
        "applicationName",
        "AllowedHosts",
        "captureStartupErrors",
        "detailedErrors",
        "forwardedHeaders_enabled",
        "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies",
        "preferHostingUrls",
        "preventHostingStartup",
        "shutdownTimeoutSeconds",
        "startupAssembly",
        "suppressStatusMessages",
    ];

    /// <summary>Sections of ASP.NET Core, with names of their own below them.</summary>
    static readonly string[] SectionsOfHost = ["Kestrel", "Logging"];

    /// <summary>The settings of this program, such as <c>Seeds:Folder</c>.</summary>
    public static IReadOnlyList<string> OfCatalog { get; } =
        [.. from section in Settings.Sections from setting in section.Settings select $"{section.Name}:{setting.Name}"];

    /// <summary>The names that a command line may have, and one of which is suggested for a wrong name.</summary>
    public static IReadOnlyList<string> All { get; } = [.. OfCatalog, .. OfHost];

    public static bool IsKnown(string name) =>
        All.Contains(name, StringComparer.OrdinalIgnoreCase)
        || SectionsOfHost.Any(section => name.StartsWith($"{section}:", StringComparison.OrdinalIgnoreCase));

    public static bool IsSection(string name) =>
        Settings.Sections.Select(section => section.Name).Concat(SectionsOfHost)
            .Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The setting that was probably meant, also by its last part alone; null when there is none.</summary>
    public static string? NearestTo(string name)
    {
        if (Nearest.To(name, All) is { } nearest) return nearest;
        var last = Nearest.To(LastPart(name), [.. OfCatalog.Select(LastPart)]);
        return last is null ? null : OfCatalog.First(setting => LastPart(setting) == last);
    }

    /// <exception cref="BadSettingException">A section of this program has a name that is no setting, or a value of
    /// another type.</exception>
    public static void Check(IConfigurationRoot configuration)
    {
        foreach (var section in Settings.Sections)
        {
            foreach (var given in configuration.GetSection(section.Name).GetChildren())
            {
                var setting = section.Settings.FirstOrDefault(setting =>
                    setting.Name.Equals(given.Key, StringComparison.OrdinalIgnoreCase)
                );
                if (setting is null || given.GetChildren().Any()) throw Unknown(configuration, given);
                if (given.Value is { } value && Expected(setting, value) is { } expected)
                    throw new BadSettingException($"The setting {given.Path} must be {expected}; it is '{value}'.");
            }
        }
    }

    static BadSettingException Unknown(IConfigurationRoot configuration, IConfigurationSection given)
    {
        while (given.GetChildren().FirstOrDefault() is { } below) given = below;
        var origin = configuration.Providers.LastOrDefault(provider => provider.TryGet(given.Path, out _)) switch
        {
            JsonConfigurationProvider file => $" in {file.Source.Path}",
            EnvironmentVariablesConfigurationProvider =>
                $" in the environment ({given.Path.Replace(":", "__", StringComparison.Ordinal)})",
            _ => "",
        };
        var nearest = NearestTo(given.Path) is { } name
            ? $"; did you mean {name}?"
            : $". The settings of this section are {string.Join(", ", OfSection(given.Path))}.";
        return new BadSettingException($"Unknown setting {given.Path}{origin}{nearest}");
    }

    static IEnumerable<string> OfSection(string path) =>
        OfCatalog.Where(name => name.StartsWith(path[..(path.IndexOf(':') + 1)], StringComparison.OrdinalIgnoreCase));

    /// <summary>What a value should be; null when it is that.</summary>
    static string? Expected(PropertyInfo setting, string value)
    {
        var type = setting.PropertyType;

        // A number, or several names, would be converted too.
        if (type.IsEnum && !Enum.GetNames(type).Contains(value, StringComparer.OrdinalIgnoreCase))
            return $"one of {string.Join(", ", Enum.GetNames(type))}";
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return null;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or NotSupportedException)
        {
            return type == typeof(bool) ? "true or false"
                : type == typeof(TimeSpan) ? "a time such as 00:00:02"
                : "a whole number";
        }
    }

    static string LastPart(string name) => name[(name.LastIndexOf(':') + 1)..];
}

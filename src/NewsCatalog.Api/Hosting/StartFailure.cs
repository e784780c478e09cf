using Microsoft.Extensions.Options;
using NewsCatalog.Articles;
using NewsCatalog.Ingestion.Folder;

namespace NewsCatalog.Api.Hosting;

static class StartFailure
{
    /// <summary>What the user did that stops the start, for people; null for anything else, which is our fault and
    /// deserves its stack.</summary>
    public static string? Describe(Exception exception) =>
        exception switch
        {
            UnusableDatabaseException or UnreadableFolderException or BadSettingException => exception.Message,
            OptionsValidationException options => string.Join(" ", options.Failures),
            IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
                $"{exception.Message} Choose another address with --urls.",
            InvalidOperationException or FormatException or InvalidDataException when IsAboutSetting(exception) =>
                $"{exception.Message} {exception.InnerException?.Message}".Trim(),
            AggregateException several => DescribeAll(several.InnerExceptions),
            _ => null,
        };

    // Settings that depend on a bad one are bad for the same reason.
    static string? DescribeAll(IEnumerable<Exception> exceptions)
    {
        List<string?> reasons = [.. exceptions.Select(Describe).Distinct()];
        return reasons.Contains(null) ? null : string.Join(" ", reasons);
    }

    static bool IsAboutSetting(Exception exception) =>
        exception.Message.Contains("configuration", StringComparison.OrdinalIgnoreCase)
        || exception.Message.StartsWith("Invalid url", StringComparison.Ordinal);
}

using System.Globalization;

namespace NewsCatalog.Api.Pages;

static class LanguageName
{
    /// <summary>The English name of a language, such as <c>Norwegian Bokmål</c>; the tag itself where it has
    /// none.</summary>
    public static string Of(string tag)
    {
        try
        {
            return
                CultureInfo.GetCultureInfo(tag).EnglishName is { } name
                && !name.StartsWith("Unknown", StringComparison.Ordinal)
                ? name
                : tag;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}

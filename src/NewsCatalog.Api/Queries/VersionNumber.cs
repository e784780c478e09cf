using System.Globalization;

namespace NewsCatalog.Api.Queries;

/// <summary>The number of a version: digits and nothing else, from 1.</summary>
public sealed record VersionNumber(int Value) : QueryValue<VersionNumber>, IQueryValue<VersionNumber>
{
    static QueryValueSchema IQueryValue<VersionNumber>.Schema { get; } = new() { Maximum = int.MaxValue };

    static Parsed<VersionNumber> IQueryValue<VersionNumber>.Parse(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1
            ? new VersionNumber(number)
            : new ValueError("It must be the number of a version, a whole number from 1.");
}

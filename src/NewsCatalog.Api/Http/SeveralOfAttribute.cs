using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Http;

/// <summary>Names out of a known set, separated by commas.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class SeveralOfAttribute(params string[] names) : ValidationAttribute
{
    public IReadOnlyList<string> Names => names;

    /// <summary>The names in a text; none in null.</summary>
    public static IReadOnlyList<string> Split(string? text) => text?.Split(',', StringSplitOptions.TrimEntries) ?? [];

    /// <summary>The first name that is not one of these.</summary>
    public string? Stranger(string text) => Split(text).FirstOrDefault(name => !names.Contains(name));

    public override bool IsValid(object? value) => value is not string text || Stranger(text) is null;
}

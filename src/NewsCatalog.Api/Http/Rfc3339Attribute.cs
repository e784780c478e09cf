using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Http;

/// <summary>A date or date-time.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class Rfc3339Attribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) => value switch
    {
        null => ValidationResult.Success,
        string text when Rfc3339.TryParse(text, out _, out _) => ValidationResult.Success,
        string text when Rfc3339.TryParse(text.Replace(' ', '+'), out _, out _) => new ValidationResult("A + in a query means a space; send it as %2B."),
        _ => new ValidationResult("It must be an RFC 3339 date or date-time, such as 2026-03-01 or 2026-03-01T09:30:00Z."),
    };
}

using System.ComponentModel.DataAnnotations;

namespace NewsCatalog.Api.Http;

/// <summary>Values separated by commas, see <see cref="ValueList"/>.</summary>
[AttributeUsage(AttributeTargets.Property)]
sealed class ValueListAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && !ValueList.TryParse(text, out _, out var objection) ? new ValidationResult(objection) : ValidationResult.Success;
}

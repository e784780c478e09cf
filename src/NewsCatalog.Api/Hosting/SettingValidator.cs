using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Hosting;

/// <summary>Validates the values of a section by the attributes of its properties, and names the settings that are
/// wrong.</summary>
sealed class SettingValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var failures = (
            from property in typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            from attribute in property.GetCustomAttributes<ValidationAttribute>()
            where !attribute.IsValid(property.GetValue(options))
            select Describe(attribute, $"{section}:{property.Name}")
        ).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    static string Describe(ValidationAttribute attribute, string setting) =>
        attribute switch
        {
            RangeAttribute range => FormattableString.Invariant(
                $"The setting {setting} must be between {range.Minimum} and {range.Maximum}."
            ),
            RequiredAttribute => $"The setting {setting} must not be empty.",
            _ => attribute.FormatErrorMessage(setting),
        };
}

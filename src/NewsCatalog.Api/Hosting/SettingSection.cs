using System.Reflection;
using Microsoft.Extensions.Options;

namespace NewsCatalog.Api.Hosting;

/// <summary>A section of the settings.</summary>
/// <param name="Name">The name before the colon, such as <c>Seeds</c>.</param>
/// <param name="Settings">The properties that the settings of the section are bound to.</param>
/// <param name="AddTo">Binds the section and validates its values at the start.</param>
sealed record SettingSection(string Name, IReadOnlyList<PropertyInfo> Settings, Action<IServiceCollection> AddTo)
{
    public static SettingSection Of<T>(string name)
        where T : class =>
        new(
            name,
            typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance),
            services =>
            {
                services.AddOptions<T>().BindConfiguration(name).ValidateOnStart();
                services.AddSingleton<IValidateOptions<T>>(new SettingValidator<T>(name));
            }
        );
}

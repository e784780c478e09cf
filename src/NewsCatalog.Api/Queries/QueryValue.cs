using System.Diagnostics.CodeAnalysis;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// The base of all query values. A type with such a method is a simple type for MVC and for the API explorer: its
/// properties are no parameters and are not validated.
/// </summary>
public abstract record QueryValue<TSelf>
    where TSelf : QueryValue<TSelf>, IQueryValue<TSelf>
{
    [SuppressMessage("Design", "CA1000", Justification = "The framework looks for a public static method.")]
    public static bool TryParse(string text, IFormatProvider? provider, [NotNullWhen(true)] out TSelf? value) =>
        (value = TSelf.Parse(text).Value) is not null;
}

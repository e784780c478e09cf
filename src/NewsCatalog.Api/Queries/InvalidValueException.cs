using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Queries;

/// <summary>Carries what is wrong with a parameter through the model state. It is never thrown.</summary>
sealed class InvalidValueException(ParameterError error) : Exception(error.Detail)
{
    public ParameterError Error => error;
}

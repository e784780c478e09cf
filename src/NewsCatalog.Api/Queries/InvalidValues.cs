using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Queries;

/// <summary>Turns failed binding and validation into a problem that lists every parameter at fault with the values it
/// may have.</summary>
static class InvalidValues
{
    public static ProblemResult Of(ModelStateDictionary state)
    {
        var errors = state
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => Error(entry.Key, entry.Value!.Errors[0]))
            .ToList();
        return errors.Exists(error => error.Column is not null)
            ? new ProblemResult(ProblemType.QuerySyntax, $"{errors[0].Parameter}: {errors[0].Detail}", errors)
            : ProblemResult.InvalidValues(errors);
    }

    static ParameterError Error(string name, ModelError error) =>
        error.Exception is InvalidValueException invalid ? invalid.Error : new ParameterError(name, error.ErrorMessage);
}

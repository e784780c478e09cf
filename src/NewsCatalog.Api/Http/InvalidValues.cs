using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace NewsCatalog.Api.Http;

/// <summary>Turns failed binding and validation into a problem that lists every parameter at fault with the values it may have.</summary>
static class InvalidValues
{
    public static ProblemResult Of(ActionContext context)
    {
        var metadata = context.HttpContext.RequestServices.GetRequiredService<IModelMetadataProvider>();
        var properties = context.ActionDescriptor.Parameters
            .SelectMany(parameter => metadata.GetMetadataForType(parameter.ParameterType).Properties)
            .ToLookup(property => property.BinderModelName ?? property.Name ?? "");
        var errors = context.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .Select(entry => Error(entry.Key, entry.Value!, properties[entry.Key].FirstOrDefault()))
            .ToList();
        var type = errors.Exists(error => error.Column is not null) ? ProblemType.QuerySyntax : ProblemType.InvalidValue;
        return new ProblemResult(type, $"{errors[0].Parameter}: {errors[0].Detail}", errors);
    }

    static ParameterError Error(string name, ModelStateEntry entry, ModelMetadata? property)
    {
        var rules = (property as DefaultModelMetadata)?.ValidatorMetadata ?? [];
        var value = entry.AttemptedValue ?? "";
        if (rules.OfType<AllowedValuesAttribute>().FirstOrDefault() is { } allowed)
        {
            string[] values = [.. allowed.Values.OfType<string>()];
            return new ParameterError(name, $"It cannot be '{value}'.", Nearest.To(value, values), values);
        }

        if (rules.OfType<SeveralOfAttribute>().FirstOrDefault() is { } several && several.Stranger(value) is { } stranger)
            return new ParameterError(name, $"It cannot have '{stranger}'.", Nearest.To(stranger, several.Names), several.Names);

        if (rules.OfType<SearchSyntaxAttribute>().FirstOrDefault()?.Objection(value) is { } objection)
            return new ParameterError(name, objection.Message, Column: objection.Column);

        return rules.OfType<RangeAttribute>().FirstOrDefault() is { } range
            ? new ParameterError(name, $"It must be a whole number from {range.Minimum} to {range.Maximum}.")
            : new ParameterError(name, entry.Errors[0].ErrorMessage);
    }
}

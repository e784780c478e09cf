using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsCatalog.Api.Http;

/// <summary>Binds digits and nothing else: the framework's own binder lets spaces and signs pass.</summary>
sealed class WholeNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
        if (int.TryParse(given.FirstValue, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) bindingContext.Result = ModelBindingResult.Success(number);
        else bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "It must be a whole number.");
        return Task.CompletedTask;
    }
}

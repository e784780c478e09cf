using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsCatalog.Api.Queries;

/// <summary>Binds a parameter by the parser of its type.</summary>
abstract class QueryValueBinder : IModelBinder
{
    public abstract QueryValueSchema Schema { get; }

    /// <summary>The binder of a type; null when the type is no <see cref="IQueryValue"/>.</summary>
    public static QueryValueBinder? Of(Type type) => type.IsAssignableTo(typeof(IQueryValue))
        ? (QueryValueBinder)Activator.CreateInstance(typeof(QueryValueBinder<>).MakeGenericType(type))!
        : null;

    public abstract Task BindModelAsync(ModelBindingContext bindingContext);
}

sealed class QueryValueBinder<T> : QueryValueBinder
    where T : class, IQueryValue<T>
{
    public override QueryValueSchema Schema => T.Schema;

    public override Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given.FirstValue is not { } text) return Task.CompletedTask;
        var state = bindingContext.ModelState;
        state.SetModelValue(name, given);
        var (value, error) = T.Parse(text, bindingContext.HttpContext.Request);
        if (error is null) bindingContext.Result = ModelBindingResult.Success(value);
        else state.TryAddModelException(name, new InvalidValueException(error.Of(name)));
        return Task.CompletedTask;
    }
}

sealed class QueryValueBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        QueryValueBinder.Of(context.Metadata.ModelType);
}

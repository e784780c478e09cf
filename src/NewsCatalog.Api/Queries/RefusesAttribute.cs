namespace NewsCatalog.Api.Queries;

/// <summary>Says why an action does not have a parameter that similar actions have.</summary>
/// <param name="parameter">The name of the parameter.</param>
/// <param name="reason">A sentence that follows a colon.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
sealed class RefusesAttribute(string parameter, string reason) : Attribute
{
    public string Parameter => parameter;

    public string Reason => reason;
}

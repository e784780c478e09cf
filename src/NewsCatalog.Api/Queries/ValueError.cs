using NewsCatalog.Api.Problems;
using NewsCatalog.Search.Grammar;
using NewsCatalog.Text;

namespace NewsCatalog.Api.Queries;

/// <summary>What is wrong with a value, whichever parameter has it; the parts are those of
/// <see cref="ParameterError"/>.</summary>
public sealed record ValueError(
    string Detail, string? DidYouMean = null, IReadOnlyList<string>? Allowed = null, int? Column = null)
{
    public static ValueError From(QuerySyntaxException exception) => new(exception.Message, Column: exception.Column);

    /// <summary>The value has a name that is not among those there are.</summary>
    public static ValueError Unknown(string detail, string name, IReadOnlyList<string> allowed) =>
        Meant(detail, Nearest.To(name, allowed), allowed);

    /// <summary>What was meant, if that can be guessed, is in the text, too: people and logs read that.</summary>
    public static ValueError Meant(string detail, string? meant, IReadOnlyList<string> allowed) =>
        new(meant is null ? detail : $"{detail} Did you mean '{meant}'?", meant, allowed);

    public static ValueError TooLong(int maxLength) => new($"It must have at most {maxLength} characters.");

    public ParameterError Of(string parameter) => new(parameter, Detail, DidYouMean, Allowed, Column);
}

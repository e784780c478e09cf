namespace NewsCatalog.Api.Queries;

/// <summary>A value, or what is wrong with its text.</summary>
public readonly record struct Parsed<T>(T? Value, ValueError? Error)
    where T : class
{
    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(ValueError error) => new(null, error);
}

using System.Globalization;

namespace NewsCatalog.Api.Queries;

/// <summary>How many items a client wants: digits and nothing else, for a number from 1 to a maximum.</summary>
public sealed record Limit<TMaximum>(int Value) : QueryValue<Limit<TMaximum>>, IQueryValue<Limit<TMaximum>>
    where TMaximum : IMaximum
{
    static QueryValueSchema IQueryValue<Limit<TMaximum>>.Schema { get; } = new() { Maximum = TMaximum.Value };

    static Parsed<Limit<TMaximum>> IQueryValue<Limit<TMaximum>>.Parse(string text)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        return isNumber && number >= 1 && number <= TMaximum.Value
            ? new Limit<TMaximum>(number)
            : new ValueError($"It must be a whole number from 1 to {TMaximum.Value}.");
    }

    public static implicit operator int(Limit<TMaximum> limit) => limit.Value;
}

public interface IMaximum
{
    static abstract int Value { get; }
}

public sealed class UpTo20 : IMaximum
{
    public static int Value => 20;
}

public sealed class UpTo50 : IMaximum
{
    public static int Value => 50;
}

public sealed class UpTo100 : IMaximum
{
    public static int Value => 100;
}

public sealed class UpTo1000 : IMaximum
{
    public static int Value => 1000;
}

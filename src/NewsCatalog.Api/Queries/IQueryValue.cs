namespace NewsCatalog.Api.Queries;

/// <summary>The value of a query parameter. Its type alone parses its text and says what is wrong with it.</summary>
public interface IQueryValue;

/// <summary>The value of a query parameter, as its type parses and documents it.</summary>
public interface IQueryValue<TSelf> : IQueryValue
    where TSelf : class, IQueryValue<TSelf>
{
    /// <summary>What the OpenAPI document says of it.</summary>
    static abstract QueryValueSchema Schema { get; }

    static abstract Parsed<TSelf> Parse(string text);

    /// <summary>The same where other parts of the request say how it is read.</summary>
    static virtual Parsed<TSelf> Parse(string text, HttpRequest request) => TSelf.Parse(text);
}

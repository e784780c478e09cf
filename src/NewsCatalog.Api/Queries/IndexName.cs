using System.Text.RegularExpressions;

namespace NewsCatalog.Api.Queries;

/// <summary>The name of an index or alias of OpenSearch or Elasticsearch, in ASCII.</summary>
public sealed partial record IndexName(string Value) : QueryValue<IndexName>, IQueryValue<IndexName>
{
    const string Form = "^[a-z0-9][a-z0-9._-]{0,254}$";

    static QueryValueSchema IQueryValue<IndexName>.Schema { get; } = new() { Pattern = Form };

    static Parsed<IndexName> IQueryValue<IndexName>.Parse(string text) =>
        Allowed().IsMatch(text)
            ? new IndexName(text)
            : new ValueError(
                "It must be the name of an index: a-z, 0-9, '.', '_' and '-', at most 255, beginning with a-z or 0-9."
            );

    [GeneratedRegex(Form)]
    private static partial Regex Allowed();
}

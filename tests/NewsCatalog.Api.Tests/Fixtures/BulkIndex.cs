using System.Text.Json;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>What the bulk API of OpenSearch and Elasticsearch makes of its lines, by their rules for
/// <c>external_gte</c>: an action is refused when the index has a later version of the document, also of one that was
/// deleted.</summary>
sealed class BulkIndex
{
    readonly Dictionary<string, (long Version, string? Document)> _states = [];

    public IReadOnlyDictionary<string, string> Documents =>
        _states.Where(state => state.Value.Document is not null)
            .ToDictionary(state => state.Key, state => state.Value.Document!);

    /// <summary>Applies the actions in their order.</summary>
    /// <returns>How many were refused.</returns>
    public int Apply(string lines)
    {
        lines.Should().EndWith("\n", "the engine refuses lines without an end");
        var refused = 0;
        var rest = new Queue<string>(lines.Split('\n')[..^1]);
        while (rest.TryDequeue(out var line))
        {
            var (name, target) = ActionOf(line);
            var document = name == "index" ? rest.Dequeue() : null;
            var id = target.GetProperty("_id").GetString()!;
            var version = target.GetProperty("version").GetInt64();
            if (_states.TryGetValue(id, out var state) && state.Version > version) refused++;
            else _states[id] = (version, document);
        }

        return refused;
    }

    static (string Name, JsonElement Target) ActionOf(string line)
    {
        var action = JsonElement.Parse(line).EnumerateObject().Single();
        action.Name.Should().BeOneOf("index", "delete");
        action.Value.GetProperty("_index").GetString().Should().Be("articles");
        action.Value.GetProperty("version_type").GetString().Should().Be("external_gte");
        action.Value.EnumerateObject().Should().HaveCount(4);
        return (action.Name, action.Value);
    }
}

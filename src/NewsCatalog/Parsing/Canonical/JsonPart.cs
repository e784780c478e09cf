using System.Text.Json;
using NewsCatalog.Text;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>A value of the JSON, read strictly.</summary>
/// <param name="Pointer">The RFC 6901 JSON Pointer of the value.</param>
sealed record JsonPart(JsonElement Element, string Pointer)
{
    public bool IsText => Element.ValueKind == JsonValueKind.String;

    /// <summary>The members of an object that has no other keys, and each once. A member that is null counts as
    /// missing.</summary>
    public Dictionary<string, JsonPart> Members(JsonKeys keys)
    {
        if (Element.ValueKind != JsonValueKind.Object) throw IsNot("an object");
        var (members, names) = (new Dictionary<string, JsonPart>(), new HashSet<string>());
        foreach (var property in Element.EnumerateObject())
        {
            var name = NameOf(property);
            var member = new JsonPart(property.Value, $"{Pointer}/{Escaped(name)}");
            if (!keys.Contains(name)) throw member.Unknown(name, keys);
            if (!names.Add(name)) throw member.Invalid("stands twice in its object; give it once");
            if (property.Value.ValueKind != JsonValueKind.Null) members.Add(name, member);
        }

        return members;
    }

    /// <summary>The items of an array.</summary>
    public IReadOnlyList<JsonPart> Items() =>
        Element.ValueKind == JsonValueKind.Array
            ? [.. Element.EnumerateArray().Select((item, index) => new JsonPart(item, $"{Pointer}/{index}"))]
            : throw IsNot("an array");

    public string Text()
    {
        if (!IsText) throw IsNot("a text");
        try
        {
            return Element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Invalid("has an escape such as \\ud800 that is half of a character; leave it out");
        }
    }

    public InvalidArticleException IsNot(string expected) =>
        Invalid($"is {KindOf(Element.ValueKind)}, but has to be {expected}");

    public InvalidArticleException Invalid(string reason) => new(Pointer, reason);

    InvalidArticleException Unknown(string name, JsonKeys keys) =>
        Nearest.To(name, keys.Values) is { } nearest
            ? new(Pointer, $"is no key of {keys.What}; did you mean '{nearest}'?") { DidYouMean = nearest }
            : Invalid($"is no key of {keys.What}; the keys are {string.Join(", ", keys.Values)}");

    string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw Invalid("has a key with half of a character; correct it");
        }
    }

    static string Escaped(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    static string KindOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}

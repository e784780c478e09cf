using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NewsCatalog.Parsing.FrontMatter;

/// <summary>Reads YAML of strangers into plain nodes: one document, no aliases, not deep. No type is made of
/// it.</summary>
static class BoundedYaml
{
    const int Deepest = 16;

    /// <summary>The mapping that a text is, or null.</summary>
    public static YamlMappingNode? TryRead(string text)
    {
        try
        {
            if (!IsHarmless(text)) return null;
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents is [{ RootNode: YamlMappingNode mapping }] ? mapping : null;
        }
        catch (Exception exception)
            when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // The library throws the others too on what is no YAML, as "\ud800", which is no character.
            return null;
        }
    }

    static bool IsHarmless(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest || parser.Current is AnchorAlias) return false;
        }

        return true;
    }
}

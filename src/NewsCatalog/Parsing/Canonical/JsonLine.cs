using System.Text.Json;

namespace NewsCatalog.Parsing.Canonical;

/// <summary>Finds the line of a value in JSON.</summary>
static class JsonLine
{
    /// <summary>The line, from 1, that the value at a pointer begins on; null when there is no such value.</summary>
    public static long? Of(ReadOnlySpan<byte> utf8, string pointer, int maxDepth)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
            if (!reader.Read()) return null;
            foreach (var segment in pointer.Split('/').Skip(1))
            {
                var key = segment.Replace("~1", "/", StringComparison.Ordinal)
                    .Replace("~0", "~", StringComparison.Ordinal);
                if (!(reader.TokenType == JsonTokenType.StartArray ? Item(ref reader, key) : Member(ref reader, key)))
                    return null;
            }

            return utf8[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A key may be no text ("\ud800").
            return null;
        }
    }

    static bool Member(ref Utf8JsonReader reader, string key)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(key);
            reader.Read();
            if (found) return true;
            reader.Skip();
        }

        return false;
    }

    static bool Item(ref Utf8JsonReader reader, string index)
    {
        if (!int.TryParse(index, out var left)) return false;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (left-- == 0) return true;
            reader.Skip();
        }

        return false;
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Http;

/// <summary>
/// The opaque form of a <see cref="Position"/>, bound to the query it was given by: a cursor that comes back with another path or
/// another parameter is refused rather than answered with a page of something else.
/// </summary>
static class Cursor
{
    const string Name = "cursor";
    const int BindingLength = 6;

    public static string Write(HttpRequest request, Position position)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes([position.Key, position.Id], ContractJson.Web.StringArray);
        return Base64Url.EncodeToString([.. Binding(request), .. json]);
    }

    /// <summary>Null when the text is no cursor, or one of another query.</summary>
    public static Position? Read(HttpRequest request, string cursor)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(cursor);
            if (bytes.Length <= BindingLength || !bytes.AsSpan(0, BindingLength).SequenceEqual(Binding(request))) return null;
            return JsonSerializer.Deserialize(bytes.AsSpan(BindingLength), ContractJson.Web.StringArray) is [var key, { } id]
                ? new Position(key, id)
                : null;
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The address of the page that begins at a position: this request with the cursor exchanged.</summary>
    public static string Link(HttpRequest request, Position? position)
    {
        var query = QueryString.Create(Query(request));
        if (position is not null) query = query.Add(Name, Write(request, position));
        return request.Path + query;
    }

    static ReadOnlySpan<byte> Binding(HttpRequest request)
    {
        var query = request.Path + QueryString.Create(Query(request).OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        return SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, BindingLength);
    }

    static IEnumerable<KeyValuePair<string, string?>> Query(HttpRequest request) =>
        request.Query.Where(parameter => parameter.Key != Name).Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value[0]));
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsCatalog.Api.Http;
using NewsCatalog.Paging;

namespace NewsCatalog.Api.Queries;

/// <summary>
/// The opaque form of a <see cref="Position"/> and a direction, bound to the query it was given by: a cursor that comes
/// back with another path or another parameter is refused rather than answered with a page of something else.
/// </summary>
public sealed record Cursor : QueryValue<Cursor>, IQueryValue<Cursor>
{
    const string Name = "cursor";
    const int MaxLength = 8192;
    const int BindingLength = 6;
    const string Before = "before";

    readonly byte[] _binding;
    readonly (Position Position, bool Backwards)? _place;

    Cursor(byte[] binding, (Position Position, bool Backwards)? place) => (_binding, _place) = (binding, place);

    public static QueryValueSchema Schema { get; } = new() { MaxLength = MaxLength };

    /// <summary>A text that is no cursor gives one that belongs to no query: a problem of its own type says
    /// so.</summary>
    public static Parsed<Cursor> Parse(string text) =>
        text.Length <= MaxLength ? Decode(text) : ValueError.TooLong(MaxLength);

    /// <summary>Null when the cursor was not given by this query.</summary>
    public (Position Position, bool Backwards)? PlaceIn(HttpRequest request) =>
        _binding.AsSpan().SequenceEqual(BindingOf(request)) ? _place : null;

    /// <summary>The address of the page that begins behind a place, or ends before it: this request with the cursor
    /// exchanged.</summary>
    public static string Link(HttpRequest request, Position? place, bool backwards = false)
    {
        var query = QueryString.Create(Query(request));
        if (place is not null) query = query.Add(Name, Encode(request, place, backwards));
        return request.PublicPath() + query;
    }

    /// <summary>The address of the first page with another value of a parameter.</summary>
    public static string FirstPage(HttpRequest request, string parameter, string value) =>
        request.PublicPath()
        + QueryString.Create(
            [.. Query(request).Where(other => other.Key != parameter), KeyValuePair.Create(parameter, (string?)value)]
        );

    /// <summary>The address of the first page without a parameter.</summary>
    public static string FirstPage(HttpRequest request, string without) =>
        request.PublicPath() + QueryString.Create(Query(request).Where(other => other.Key != without));

    static string Encode(HttpRequest request, Position place, bool backwards)
    {
        string?[] parts = backwards ? [place.Key, place.Id, Before] : [place.Key, place.Id];
        var json = JsonSerializer.SerializeToUtf8Bytes(parts!, CursorJson.Web.StringArray);
        return Base64Url.EncodeToString([.. BindingOf(request), .. json]);
    }

    static Cursor Decode(string text)
    {
        try
        {
            var bytes = Base64Url.DecodeFromChars(text);
            if (
                bytes.Length > BindingLength
                && JsonSerializer.Deserialize(bytes.AsSpan(BindingLength), CursorJson.Web.StringArray)
                    is [var key, { } id, .. { Length: < 2 } direction]
                && direction is [] or [Before]
            )
            {
                return new Cursor(bytes[..BindingLength], (new Position(key, id), direction is [Before]));
            }
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            // Not written here.
        }

        return new Cursor([], place: null);
    }

    static ReadOnlySpan<byte> BindingOf(HttpRequest request)
    {
        var query = request.Path + QueryString.Create(
            Query(request).OrderBy(parameter => parameter.Key, StringComparer.Ordinal));
        return SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, BindingLength);
    }

    static IEnumerable<KeyValuePair<string, string?>> Query(HttpRequest request) =>
        request.Query.Where(parameter => parameter.Key != Name)
            .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value[0]));
}

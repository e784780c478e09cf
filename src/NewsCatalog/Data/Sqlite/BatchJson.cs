using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Sqlite;

/// <summary>Rows as one JSON parameter, which <c>json_each</c> reads back.</summary>
[JsonSerializable(typeof(IEnumerable<RelatedHeadline>))]
[JsonSerializable(typeof(IEnumerable<ReferenceRow>))]
sealed partial class BatchJson : JsonSerializerContext
{
    static readonly BatchJson Relaxed = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(IEnumerable<RelatedHeadline> headlines) =>
        JsonSerializer.Serialize(headlines, Relaxed.IEnumerableRelatedHeadline);

    public static string Of(IEnumerable<HeadlineReference> references) =>
        JsonSerializer.Serialize(
            references.Select(r => new ReferenceRow(r.ArticleId, r.Position, r.HeadlineId, r.Text)), Relaxed.IEnumerableReferenceRow);
}

/// <summary>The columns of a <see cref="HeadlineReference"/>, without its navigations.</summary>
sealed record ReferenceRow(string ArticleId, int Position, string HeadlineId, string Text);

using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Data.Sqlite;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Benchmarks;

/// <summary>Reads what the repository reads with commands written by hand, on a connection of the pool for each
/// request.</summary>
sealed partial class BareRows(string connectionString)
{
    const string Columns = """
        a."Id", a."Version", a."Headline", a."HeadlineOrigin", a."Lead", a."Byline", a."Authors", a."Dateline", a."PublishedAt",
        a."PublishedPrecision", a."Language", a."WordCount", a."PhotoCredits", a."RelatedHeadlineCount", a."SourceName", a."SourceSha256",
        a."SourceBytes", a."SourceLines", a."SourceEncoding", a."ParserVersion", a."MaxRelatedHeadlines", a."AddedAt", a."ModifiedAt"
        """;

    public ArticlePageResponse List(int limit)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""SELECT {Columns} FROM "Articles" a ORDER BY a."AddedAt" DESC, a."Id" DESC LIMIT {limit + 1}""";
        using var reader = command.ExecuteReader();
        var items = new List<ArticleSummaryResponse>();
        while (reader.Read()) items.Add(ArticleSummaryResponse.From(Article(reader)));
        return new ArticlePageResponse(items[..limit], limit, "next", Prev: null);
    }

    public ArticleResponse? Find(string id)
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT {Columns}, b."Sections", b."CitedSources" FROM "Articles" a JOIN "ArticleBodies" b ON b."ArticleId" = a."Id" WHERE a."Id" = @id;
            SELECT h."Id", r."Position", r."Text", c."ArticleId", a."Headline", c."Method" FROM "HeadlineReferences" r JOIN "RelatedHeadlines" h ON h."Number" = r."HeadlineNumber"
            LEFT JOIN "HeadlineCandidates" c ON c."HeadlineNumber" = r."HeadlineNumber" LEFT JOIN "Articles" a ON a."Id" = c."ArticleId"
            WHERE r."ArticleId" = @id ORDER BY r."Position", c."ArticleId"
            """;
        command.Parameters.AddWithValue("@id", id);
        using var reader = command.ExecuteReader();
        if (!reader.Read()) return null;
        var article = Article(reader);
        article.Body = new ArticleBody
        {
            ArticleId = id,
            Sections = JsonSerializer.Deserialize(reader.GetString(22), RowJson.Default.IReadOnlyListSection)!,
            CitedSources = JsonSerializer.Deserialize(reader.GetString(23), RowJson.Default.IReadOnlyListCitation)!,
        };
        reader.NextResult();
        while (reader.Read())
        {
            var headline = new HeadlineReference
            {
                ArticleId = id,
                HeadlineId = reader.GetString(0),
                Position = reader.GetInt32(1),
                Text = reader.GetString(2),
            };
            if (!reader.IsDBNull(3))
            {
                headline.Resolution = Resolution.Of(
                    headline.Text,
                    [
                        new Candidate(
                            reader.GetString(3),
                            reader.GetString(4),
                            Enum.Parse<ResolutionMethod>(reader.GetString(5))
                        ),
                    ]
                );
            }

            article.RelatedHeadlines.Add(headline);
        }

        return ArticleResponse.From(article);
    }

    static Article Article(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Version = row.GetInt32(1),
        Headline = row.GetString(2),
        HeadlineOrigin = Enum.Parse<HeadlineOrigin>(row.GetString(3)),
        Lead = Text(row, 4),
        Byline = Text(row, 5),
        Authors = JsonSerializer.Deserialize(row.GetString(6), RowJson.Default.IReadOnlyListString)!,
        Dateline = Text(row, 7),
        PublishedAt = row.IsDBNull(8) ? null : Time(row, 8),
        PublishedPrecision = row.IsDBNull(9) ? null : Enum.Parse<PublishedPrecision>(row.GetString(9)),
        Language = Text(row, 10),
        WordCount = row.GetInt32(11),
        PhotoCredits = JsonSerializer.Deserialize(row.GetString(12), RowJson.Default.IReadOnlyListPhotoCredit)!,
        RelatedHeadlineCount = row.GetInt32(13),
        SourceName = row.GetString(14),
        Facts = new SourceFacts
        {
            Sha256 = row.GetString(15),
            Bytes = row.GetInt32(16),
            Lines = row.GetInt32(17),
            Encoding = row.GetString(18),
            ParserVersion = row.GetInt32(19),
            MaxRelatedHeadlines = row.GetInt32(20),
        },
        AddedAt = Time(row, 21),
        ModifiedAt = Time(row, 22),
    };

    static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    static DateTimeOffset Time(SqliteDataReader row, int column) => new(row.GetInt64(column), TimeSpan.Zero);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
    [JsonSerializable(typeof(IReadOnlyList<string>))]
    [JsonSerializable(typeof(IReadOnlyList<PhotoCredit>))]
    [JsonSerializable(typeof(IReadOnlyList<Section>))]
    [JsonSerializable(typeof(IReadOnlyList<Citation>))]
    sealed partial class RowJson : JsonSerializerContext;
}

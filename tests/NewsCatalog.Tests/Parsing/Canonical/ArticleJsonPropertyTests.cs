using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using NewsCatalog.Parsing.Canonical;

namespace NewsCatalog.Tests.Parsing.Canonical;

/// <summary>What holds for all JSON that is sent.</summary>
public sealed class ArticleJsonPropertyTests
{
    static readonly long Cases = Rounds.Or(1_000, inCI: 30_000);

    static readonly JsonSerializerOptions Plain = Options(JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
    static readonly JsonSerializerOptions Escaped = Options(JavaScriptEncoder.Default);

    static readonly string[] Pieces =
        ["null", "{}", "[]", "7", "true", "\"\"", "\"\\ud800\"", ",", ":", "\n", "\"lead\":", "\"x\":1,", "[[[[[[", "-"];

    static readonly Gen<byte[]> Marks = Gen.Int[0, Pieces.Length - 1].Select(index =>
        Encoding.UTF8.GetBytes(Pieces[index]));

    [Fact]
    public void Values_that_are_written_as_JSON_are_read_again() =>
        Gen.Select(AnyValues.Any, Gen.Bool)
            .Sample(
                (any, isEscaped) =>
                {
                    var values = WritableValues.Of(any);
                    var read = ArticleJson.Read(JsonSerializer.SerializeToUtf8Bytes(values, isEscaped ? Escaped : Plain));
                    ValueList.Of(read.Values).Should().Equal(ValueList.Of(values));
                },
                iter: Cases
            );

    [Fact]
    public void Damaged_JSON_is_read_or_refused_with_a_place() =>
        Gen.Select(AnyValues.Any, Gen.Int[0, 5_000], Gen.Int[0, 30], Gen.OneOf(Gen.Byte.Array[0, 4], Marks))
            .Sample(
                (values, at, cut, put) =>
                {
                    var json = JsonSerializer.SerializeToUtf8Bytes(WritableValues.Of(values), Plain);
                    at %= json.Length;
                    byte[] damaged = [.. json[..at], .. put, .. json[Math.Min(json.Length, at + cut)..]];
                    try
                    {
                        CanonicalText.Write(ArticleJson.Read(damaged).Values);
                    }
                    catch (InvalidArticleException refused)
                    {
                        refused.Reason.Should().NotBeEmpty();
                    }
                },
                iter: Cases
            );

    static JsonSerializerOptions Options(JavaScriptEncoder encoder) =>
        new(JsonSerializerOptions.Web)
        {
            Encoder = encoder,
            Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };
}

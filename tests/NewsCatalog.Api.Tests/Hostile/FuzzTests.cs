using System.Diagnostics;
using System.Net;
using System.Text.Json;
using CsCheck;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hostile;

/// <summary>Whatever is sent in any parameter of any operation, the answer is right or says what is wrong,
/// soon.</summary>
public sealed class FuzzTests(Archive archive) : IClassFixture<Archive>
{
    /// <summary>A hundred times what an answer takes here, so that a busy machine passes and a runaway does
    /// not.</summary>
    static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    static readonly string[] Nasty =
    [
        "", " ", "\0", "\u0001\u001f\u007f", "\r\nX-Injected: 1", "'; DROP TABLE Articles; --", "\" OR 1=1 --", "%",
        "_", "*", "a* b* c*", "NEAR(a b)", "AND OR NOT", "\"", "\"\"", "(((((", "-", "--", ",", ",,", "-,-", ".", "..",
        "../../etc/passwd", "{}", "[]", "<script>", "%00", "%zz", "+", "&", "=", "#", "?", "0", "-0", "-1", "1e3",
        "0x10", "１２", "٣", "2147483648", "-2147483649", "9223372036854775808", "1.5", "NaN", "Infinity", "true", "null",
        "undefined", "0000-01-01", "0001-01-01", "9999-12-31", "9999-12-31T23:59:60Z", "9999-12-31T23:59:59-14:00",
        "0001-01-01T00:00:00+14:00", "2026-13-01", "2026-02-29", "2026-03-01T25:00:00Z", "\u00e9", "e\u0301", "\ufb01",
        "\u202e", "\ufeff", "\ud83d\ude00", "\u0130", "ß", "中文", "ไทย", "\ufffd", "a\u0300\u0301\u0302", "-added",
        "relevance", "exact", "none", "json", "sections", "language", "id", "headline", "Reuters", "Jane Doe", "en",
    ];

    static readonly Gen<string> Value = Gen.Frequency(
        (4, Gen.OneOf(Nasty)),
        (2, Gen.String[0, 40]),
        (
            1,
            Gen.Select(Gen.OneOf(Nasty), Gen.Int[1, 1500])
                .Select(
                    (text, times) =>
                        string.Concat(Enumerable.Repeat(text, times))[..Math.Min(text.Length * times, 1500)]
                )
        ),
        (1, Gen.OneOf(Nasty).Array[2, 6].Select(parts => string.Join(',', parts)))
    );

    readonly CatalogApplication _application = archive.Application;

    [Fact]
    public async Task Any_value_of_any_parameter_gets_a_right_answer_or_a_clear_refusal()
    {
        var operations = (await ApiOperation.AllAsync(_application)).ToArray();
        operations.Should().HaveCountGreaterThan(10);

        // The first search waits until there is an index.
        await _application.GetAsync("/api/v1/articles?q=harbour");
        var addresses =
            from operation in Gen.OneOf(operations)
            from id in Value
            from given in Gen.Select(Gen.OneOf([.. Names(operation), "unknown"]), Value).Array[0, 4]
            select (
                operation.Method,
                Address: operation.PathOf(Escape(id))
                    + "?"
                    + string.Join('&', given.Select(pair => $"{pair.Item1}={Escape(pair.Item2)}"))
            );

        await addresses.SampleAsync(
            request => CheckAsync(request.Method, request.Address),
            iter: Rounds.Or(1000, inCI: 3000),
            threads: 2
        );
    }

    [Fact]
    public async Task Each_nasty_value_in_each_parameter_alone_gets_one_too()
    {
        foreach (var operation in await ApiOperation.AllAsync(_application))
        {
            foreach (var parameter in Names(operation))
            {
                foreach (var value in Nasty)
                {
                    await CheckAsync(
                        operation.Method,
                        $"{operation.PathOf("x")}?{parameter}={Escape(value)}"
                    );
                }
            }
        }
    }

    static IEnumerable<string> Names(ApiOperation operation) =>
        operation.QueryParameters.Select(parameter => parameter.GetProperty("name").GetString()!);

    // As the bytes of UTF-8, in which a lone surrogate becomes the replacement character.
    static string Escape(string text) =>
        string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(one => $"%{one:X2}"));

    async Task CheckAsync(HttpMethod method, string address)
    {
        var watch = Stopwatch.StartNew();
        using var response = await _application.Client.SendAsync(
            new HttpRequestMessage(method, new Uri(_application.Client.BaseAddress!, address)),
            TestContext.Current.CancellationToken
        );
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        watch.Elapsed.Should().BeLessThan(Slow, address);
        ((int)response.StatusCode).Should().BeOneOf([200, 400, 404, 414], address);
        response.Headers.Contains("X-Injected").Should().BeFalse(address);

        // An address that is too long, or a path with a zero, never reaches the program: the server's own answer has no
        // body.
        var isOfServer =
            response.StatusCode == HttpStatusCode.RequestUriTooLong
            || address.Split('?')[0].Contains("%00", StringComparison.Ordinal);
        if (response.IsSuccessStatusCode || isOfServer)
            return;
        var problem = JsonDocument.Parse(body).RootElement;
        problem.GetProperty("status").GetInt32().Should().Be((int)response.StatusCode, address);
        problem.GetProperty("detail").GetString().Should().NotBeNullOrEmpty(address);
    }
}

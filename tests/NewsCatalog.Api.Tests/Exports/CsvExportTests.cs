using System.Globalization;
using CsvHelper;
using NewsCatalog.Api.Exports;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Exports;

public sealed class CsvExportTests
{
    const string Awkward =
        """
        ---
        title: =HYPERLINK("http://example.com","Open, now")
        authors: [Ann Doe, "Roe; John"]
        tags: [+1, "@home"]
        description: commas, and "quotes"
        ---
        - The port said on Monday that the old pier of Tallholm will be rebuilt in oak and steel next year.
        It had been closed since the storms of the winter, and the ferry had to land at the other side, "for now".

        """;

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_reads_back_with_quotes_lines_and_formulas()
    {
        using var application = CatalogApplication.Start(new TextFolder().With("a.md", Awkward));
        var text = await application.Client.GetStringAsync("/api/v1/export.csv", Cancelled);
        using var csv = new CsvReader(new StringReader(text), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        await csv.ReadAsync();

        csv["headline"].Should().Be("'=HYPERLINK(\"http://example.com\",\"Open, now\")");
        csv["authors"].Should().Be("Ann Doe; Roe; John");
        csv["tags"].Should().Be("'+1; '@home");
        csv["description"].Should().Be("commas, and \"quotes\"");
        csv["sourceName"].Should().Be("a.md");
        csv["text"].Should().Contain("next year.\nIt had been closed").And.EndWith("\"for now\".");
        csv["headlineOrigin"].Should().Be("source");
        csv["version"].Should().Be("1");
        (await csv.ReadAsync()).Should().BeFalse();
        text.Should().EndWith("Z\r\n");
        csv.HeaderRecord.Should().HaveCount(25);
    }

    [Fact]
    public async Task A_byte_order_mark_is_there_when_it_is_asked_for()
    {
        using var application = CatalogApplication.WithSeed();
        var plain = await application.Client.GetByteArrayAsync("/api/v1/export.csv", Cancelled);
        var marked = await application.Client.GetByteArrayAsync("/api/v1/export.csv?bom=true", Cancelled);
        marked.Should().Equal([0xEF, 0xBB, 0xBF, .. plain]);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r\n =1", "'\r\n =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1=1", "1=1")]
    [InlineData("'=1", "'=1")]
    [InlineData("", "")]
    [InlineData(null, null)]
    public void A_formula_becomes_a_text(string? cell, string? harmless) =>
        CsvExport.Harmless(cell).Should().Be(harmless);
}

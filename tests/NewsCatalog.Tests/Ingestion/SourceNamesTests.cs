using CsCheck;
using NewsCatalog.Ingestion;
using NewsCatalog.Parsing;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>The names of sources that clients give, and those that are made for them.</summary>
public sealed class SourceNamesTests
{
    const string Sha256 = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Theory]
    [InlineData("a.txt")]
    [InlineData("2024/05/a b.md")]
    [InlineData("zeitung/Brücke öffnet.txt")]
    [InlineData("新闻/大桥.txt")]
    [InlineData("a/.b")]
    [InlineData("console.txt")]
    public void A_relative_path_is_a_name(string name) => SourceNames.Refusal(name).Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a//b")]
    [InlineData("./a")]
    [InlineData("a/..")]
    [InlineData("a\\b")]
    [InlineData("a:b")]
    [InlineData("a\tb")]
    [InlineData("a\u202Eb")]
    [InlineData("\uD800")]
    [InlineData("COM1.tar.gz")]
    [InlineData("lpt9")]
    [InlineData("a ")]
    [InlineData("a.")]
    public void What_some_system_reads_otherwise_is_no_name(string name) =>
        SourceNames.Refusal(name).Should().NotBeNullOrEmpty();

    [Fact]
    public void A_name_that_is_not_refused_stays_below_its_folder() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char["./\\ :%a\0\r"]), 0, 30]
            .Sample(name =>
            {
                if (SourceNames.Refusal(name) is not null) return;
                var root = Path.GetFullPath("/catalog");
                var path = Path.GetFullPath(Path.Combine(root, name));
                path.Should().StartWith(root + Path.DirectorySeparatorChar);
                Path.GetRelativePath(root, path).Replace('\\', '/').Should().Be(name);
            });

    [Fact]
    public void The_name_that_is_made_for_any_text_is_a_name_that_gives_no_date() =>
        Gen.String[1, 200].Sample(headline =>
        {
            var article = new ParsedArticle { Headline = headline, HeadlineOrigin = default, Lines = [] };
            var name = SourceNames.Of(article, Sha256, ".txt");

            SourceNames.Refusal(name).Should().BeNull(name);
            ArticleTextParser.Parse(SourceText.Decode("The bridge"u8.ToArray()), new ParseOptions(name, 10))
                .PublishedAt.Should().BeNull(name);
        });

    [Fact]
    public void The_name_that_is_made_begins_with_the_date_of_the_text()
    {
        var article = new ParsedArticle
        {
            Headline = "The Bridge Opens!",
            HeadlineOrigin = default,
            Lines = [],
            PublishedAt = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero),
        };

        SourceNames.Of(article, Sha256, ".md").Should().Be("2024-05-01-the-bridge-opens-0123456789ab.md");
    }
}

using CsCheck;
using NewsCatalog.Headlines;

namespace NewsCatalog.Tests.Headlines;

public sealed class HeadlineKeyTests
{
    [Theory]
    [InlineData("Senate Sets Vote on Trump’s Nominee", "senate sets vote on trump's nominee")]
    [InlineData("“Patriots‑Only” Election  —  Again.", "'patriots-only' election - again")]
    [InlineData("\"Patriots–Only\" Election—Again", "'patriots-only' election - again")]
    [InlineData("Ｆｕｌｌ Ｗｉｄｔｈ", "full width")]
    [InlineData("soft\u00ADhyphen\u200B and\u00A0space", "softhyphen and space")]
    [InlineData("STRASSE, ΟΔΟΣ, İzmir", "strasse, οδοσ, izmir")]
    [InlineData("Straße, οδος, izmir", "strasse, οδοσ, izmir")]
    [InlineData("日本と米国、協力を強化。", "日本と米国、協力を強化")]
    [InlineData("?!", "?!")]
    public void Spellings_of_one_headline_have_one_key(string headline, string key) =>
        HeadlineKey.Of(headline).Text.Should().Be(key);

    [Theory]
    [InlineData("Mayor Opens New Bridge After…", "mayor opens new bridge after")]
    [InlineData("Mayor Opens New Bridge After ...", "mayor opens new bridge after")]
    [InlineData("“Mayor Opens New Bridge…”", "'mayor opens new bridge")]
    [InlineData("Mayor Opens New Bridge [...]", "mayor opens new bridge")]
    [InlineData("Mayor Opens New Bridge After… - The Daily Example", "mayor opens new bridge after")]
    public void An_ellipsis_at_the_end_says_that_the_headline_is_truncated(string headline, string start)
    {
        var key = HeadlineKey.Of(headline);
        key.IsTruncated.Should().BeTrue();
        key.Text.Should().Be(start);
        key.Id.Should().NotBe(HeadlineKey.Of(start).Id);
    }

    [Theory]
    [InlineData("Mayor Opens New Bridge - The Daily Example", "mayor opens new bridge")]
    [InlineData("Mayor Opens New Bridge | Example.com", "mayor opens new bridge")]
    [InlineData("Mayor – Not Governor – Opens New Bridge — Reuters", "mayor - not governor - opens new bridge")]
    [InlineData("日本と米国、協力を強化へ - 朝日新聞", "日本と米国、協力を強化へ")]
    [InlineData("Trump wins — again", null)]
    [InlineData("Mayor opens - and then closes the bridge that nobody ever wanted", null)]
    [InlineData("Mayor Opens New Bridge", null)]
    [InlineData("... - Reuters", null)]
    public void A_short_name_after_the_last_dash_or_bar_is_the_site(string headline, string? withoutSite) =>
        HeadlineKey.Of(headline).WithoutSite.Should().Be(withoutSite);

    [Fact]
    public void Any_text_has_a_key_and_the_key_is_its_own() =>
        Gen.String.Where(text => text.Trim().Length > 0).Sample(text =>
        {
            var key = HeadlineKey.Of(text).Text;
            return key.Length > 0 && HeadlineKey.Of(key).Text == key;
        });
}

using CsCheck;
using NewsCatalog.Headlines;

namespace NewsCatalog.Tests.Headlines;

public sealed class HeadlineKeyTests
{
    [Theory]
    [InlineData("Senate Sets Vote on Trump’s Nominee", "senate sets vote on trump's nominee")]
    [InlineData("“Patriots‑Only” Election  —  Again.", "\"patriots-only\" election - again")]
    [InlineData("Ｆｕｌｌ Ｗｉｄｔｈ", "full width")]
    [InlineData("soft\u00ADhyphen\u200B and\u00A0space", "softhyphen and space")]
    [InlineData("?!", "?!")]
    public void Spellings_of_one_headline_have_one_key(string headline, string key) => HeadlineKey.From(headline).Should().Be(key);

    [Fact]
    public void Any_text_has_a_key_and_the_key_is_its_own() =>
        Gen.String.Where(text => text.Trim().Length > 0).Sample(text =>
        {
            var key = HeadlineKey.From(text);
            return key.Length > 0 && HeadlineKey.From(key) == key;
        });
}

using NewsCatalog.Text;

namespace NewsCatalog.Tests.Articles;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Taiwan’s President: \"No Deal\" — Yet!", "taiwans-president-no-deal-yet")]
    [InlineData("Café Müller, Zürich & Co.", "cafe-muller-zurich-co")]
    [InlineData("  33.7 Million  Users ", "33-7-million-users")]
    [InlineData("Москва сегодня", "москва-сегодня")]
    [InlineData("हिन्दी समाचार", "हिन्दी-समाचार")]
    [InlineData("!!!", "")]
    [InlineData("\uD800x", "x")]
    public void A_slug_is_the_headlines_words_in_lower_case(string headline, string slug) =>
        Slug.From(headline).Should().Be(slug);

    [Fact]
    public void A_long_headline_is_cut_between_words() =>
        Slug.From(string.Join(' ', Enumerable.Repeat("catalogue", 20)))
            .Should()
            .Be("catalogue-catalogue-catalogue-catalogue-catalogue");

    [Fact]
    public void A_headline_of_one_endless_word_is_cut_inside_it() =>
        Slug.From(new string('日', 200)).Should().Be(new string('日', 55));
}

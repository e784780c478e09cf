using NewsCatalog.Text;

namespace NewsCatalog.Tests.Articles;

public sealed class ContentIdTests
{
    [Fact]
    public void The_id_of_the_shipped_text_never_changes() =>
        ContentId.OfArticle("000_7db11ace6f42e684.txt").Should().Be("3g180pxqdqwcbgeh");

    [Fact]
    public void Different_names_and_kinds_give_different_ids()
    {
        var ids = Enumerable
            .Range(0, 10_000)
            .SelectMany(n =>
                (string[])[ContentId.OfArticle($"{n}"), ContentId.OfHeadline($"{n}"), ContentId.OfOutlet($"{n}")]
            );
        ids.Should().OnlyHaveUniqueItems().And.OnlyContain(id => id.Length == 16);
    }
}

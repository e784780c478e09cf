using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Pages;

/// <summary>The pages in a real browser.</summary>
public sealed class ReaderTests : IDisposable
{
    const string Bridge =
        """
        Second bridge approved after eleven years
        By Jane Doe
        24 September 2009
        RIVERTON - The city council agreed on Monday to build a second bridge over the river, Reuters reported.
        Residents of the north had asked for it since the floods, according to the Asahi Shimbun newspaper (via Kyodo).
        A long dispute
        Opponents feared more traffic and noise. They collected nine thousand signatures, too few for a referendum.
        The museum of the city will show the plans from next week on, with a model of the river.
        Photo: Anna Example

        Related stories
        Museum Opens New Wing After The Floods
        Ferry Operator Announces Higher Fares For The Summer
        """;

    const string Museum =
        """
        Museum opens new wing after the floods
        By John Roe
        2 October 2009
        RIVERTON - The museum opened a new wing on Friday, eight years after the floods, Reuters reported.
        Nine hundred paintings hang there now. Most of them had been stored in the castle since the water came.
        The director said that the new wing stands on poles and can be reached by boat.

        Related stories
        Second Bridge Approved After Eleven Years
        Ferry Operator Announces Higher Fares For The Summer
        """;

    const string Arabic =
        """
        افتتاح جسر جديد فوق النهر بعد سنوات من الانتظار
        وافق مجلس المدينة يوم الاثنين على بناء جسر ثان فوق النهر، وذلك بعد سنوات طويلة من النقاش بين السكان.
        وقال رئيس البلدية إن العمل سيبدأ في الربيع المقبل، وإن تكلفة المشروع ستبلغ مئة مليون دولار.
        """;

    const string Chinese =
        """
        城市议会批准建设第二座大桥
        城市议会星期一批准在河上建设第二座大桥。居民多年来一直要求建桥，因为洪水之后交通十分困难。
        市长表示，工程将于明年春天开始，预计两年内完成。新桥将连接北部地区和市中心。
        """;

    static readonly string LongWord = new('x', 10_000);

    static readonly string Hostile = $"""
        <script>alert(1)</script> {'\u202e'} and {LongWord}
        javascript:alert(1) stands in a lead of <b>markup</b> that is text, with e{new string('\u0301', 200)} marks on it.
        {LongWord} is a word of ten thousand letters in a paragraph that goes on for a while, and it has to be broken.
        """;

    readonly CatalogApplication _application = CatalogApplication.Start(
        new TextFolder()
            .With("arabic.txt", Arabic)
            .With("hostile.txt", Hostile)
            .With("chinese.txt", Chinese)
            .With("museum.txt", Museum)
            .With("bridge.txt", Bridge)
            .With("many.txt", NewsText.Of("Headlines without end", NewsText.Headlines("the harbour", 1000)))
    );

    [Fact]
    public async Task Every_page_can_be_read_in_light_in_dark_on_a_phone_and_without_the_script()
    {
        ClientScripts.Need(chromium: true);
        string[] pictures = Snapshot.IsUpdated ? [Snapshot.PathOf("docs/reader")] : [];
        var address = $"{_application.Client.BaseAddress}";
        var ended = await ClientScripts.RunAsync("reader", [address, "musuem", .. pictures]);

        ended.WithSuccess().Output.Should().Contain("pages in 4 looks");
    }

    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        ClientScripts.Need(programs: "java");
        var ended = await ClientScripts.RunAsync("validate", $"{_application.Client.BaseAddress}");

        ended.WithSuccess().Output.Should().Contain("pages are valid");
    }

    public void Dispose() => _application.Dispose();
}

using NewsCatalog.Search.Grammar;

namespace NewsCatalog.Tests.Search;

/// <summary>A word finds the texts that have another form of it.</summary>
public sealed class InflectionTests : IDisposable
{
    readonly SearchableCatalog _catalog = new();

    [Fact]
    public Task Irregular_English_verbs_and_nouns_find_each_other() => FindEachOtherAsync(
        English,
        "man men", "woman women", "child children", "foot feet", "mouse mice", "tooth teeth", "knife knives",
        "policeman policemen", "specimen specimens", "criterion criteria", "crisis crises", "bus buses",
        "go went gone going goes", "say said saying", "win won wins", "buy bought", "take took taken taking",
        "shoot shot shots", "think thought", "write wrote written", "overthrow overthrew", "leave left",
        "find found finding", "founder founders", "founded founding", "teach taught teaching", "be was are"
    );

    [Fact]
    public Task British_and_American_spellings_find_each_other() => FindEachOtherAsync(
        English,
        "colour color colours colored", "centre center centres centered", "organise organize organised organizing",
        "organisation organization organizations", "analyse analyze analyzed analysis", "travelled traveled traveling",
        "modelling modeling", "defence defense", "licence license", "programme program programmes", "fuelled fueled",
        "aluminium aluminum", "grey gray", "theatre theater", "neighbourhood neighborhood", "labour labor",
        "catalogue catalog", "jewellery jewelry", "sceptical skeptical", "fulfil fulfill", "enrolment enrollment",
        "kilometres kilometers", "paediatric pediatric", "archaeology archeology", "manoeuvre maneuver", "tyre tire"
    );

    [Fact]
    public Task Korean_words_find_each_other_with_any_particle() => FindEachOtherAsync(
        word => $"오늘의 뉴스 모음\n\n표지판에는 {word} 라고 쓰여 있었다. 많은 사람이 아침 일찍부터 줄을 섰고 비가 내렸다.\n",
        "대통령 대통령이 대통령은 대통령의 대통령과 대통령에게", "정부 정부가 정부는 정부를 정부와 정부로",
        "부산 부산에서 부산으로 부산까지 부산에서는", "서울 서울로 서울만", "고양이 고양이가 고양이를 고양이도",
        "학생 학생들 학생들이 학생들에게", "올림픽 올림픽부터 올림픽보다"
    );

    [Fact]
    public async Task Words_of_an_unknown_language_are_stemmed_by_their_script()
    {
        // No script has half of the letters, so the language is not known.
        await _catalog.MergeAsync(
            ("1.txt", "Six Scripts\n\nвыборов землетрясения المدرسة σεισμού किताबें քաղաքներ 대통령에게 museums\n")
        );
        foreach (var query in (string[])["выборы", "землетрясение", "مدرسة", "σεισμός", "किताब", "քաղաք", "대통령"])
        {
            var hits = (await _catalog.SearchAsync(query)).Page.Items;
            hits.Should().ContainSingle(query).Which.Article.Language.Should().BeNull();
            hits[0].Snippet!.Highlights.Should().ContainSingle(query);
        }

        (await _catalog.FindAsync("museum")).Should().BeEmpty("Latin letters may be of any language");
    }

    [Theory]
    [InlineData("总统选举", "總統選舉")]
    [InlineData("總統選舉", "总统选举")]
    [InlineData("臺灣", "台湾")]
    [InlineData("台灣", "臺灣")]
    [InlineData("\"頭髮\"", "头发")]
    [InlineData("後", "以后")]
    public async Task Traditional_and_simplified_Chinese_find_each_other(string query, string text)
    {
        await _catalog.MergeAsync(("1.txt", $"本日新聞\n\n昨天{text}在本地進行了。\n"));
        var hit = (await _catalog.SearchAsync(query)).Page.Items.Should().ContainSingle().Subject;
        hit.Snippet!.Highlights.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("organ", "organization")]
    [InlineData("prize", "prise")]
    [InlineData("found", "founder")]
    [InlineData("ground", "grind")]
    [InlineData("omen", "oman")]
    public async Task Different_English_words_stay_apart(string word, string other)
    {
        await _catalog.MergeAsync(("1.txt", English(other)));
        (await _catalog.FindAsync(word)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("\"went\"")]
    [InlineData("went*")]
    [InlineData("went~")]
    [InlineData("\"colour\"")]
    public async Task Phrases_prefixes_and_fuzzy_words_are_spelt_as_they_are(string query)
    {
        await _catalog.MergeAsync(("1.txt", English("going")), ("2.txt", English("color")));
        (await _catalog.FindAsync(query)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("went", "going")]
    [InlineData("go", "went")]
    [InlineData("man", "men")]
    [InlineData("jail", "gaol")]
    [InlineData("color", "colours")]
    [InlineData("organize", "organisation")]
    [InlineData("was", "being")]
    public async Task The_passage_marks_the_form_that_the_text_has(string query, string form)
    {
        await _catalog.MergeAsync(("1.txt", English(form)));
        var hit = (await _catalog.SearchAsync(query)).Page.Items.Should().ContainSingle().Subject;
        hit.Snippet!.Highlights.Select(mark => hit.Snippet.Text.Substring(mark.Start, mark.Length))
            .Should()
            .Contain(form);
    }

    /// <summary>Each text has one of the forms, among words of its language.</summary>
    async Task FindEachOtherAsync(Func<string, string> text, params IReadOnlyList<string> words)
    {
        List<string> forms = [.. words.SelectMany(word => word.Split(' '))];
        await _catalog.MergeAsync(forms.Select(form => ($"{forms.IndexOf(form)}.txt", text(form))));
        List<string> missing = [];
        foreach (var word in words.Select(word => word.Split(' ')))
        {
            foreach (var form in word)
            {
                var found = await _catalog.FindAsync($"{new WordNode(null, form)}");
                missing.AddRange(
                    word.Where(other => !found.Contains($"{forms.IndexOf(other)}.txt"))
                        .Select(other => $"{form} does not find {other}")
                );
            }
        }

        missing.Should().BeEmpty();
    }

    static string English(string word) =>
        HarbourNews.Text("Harbour Museum Opens After Long Delay", $"A visitor read ({word}) on a sign, the paper wrote.");

    public void Dispose() => _catalog.Dispose();
}

namespace NewsCatalog.Benchmarks;

/// <summary>Searches for words of generated articles, the same ones on every run.</summary>
sealed class SearchMix(GeneratedNews news, int articles)
{
    const int OfEachKind = 30;

    /// <summary>By rank: over half of all articles have one of the first 50, 15 % have rank 230, 1 % rank
    /// 3,700.</summary>
    public IEnumerable<(string Kind, List<string> Queries)> Queries()
    {
        var random = new Random(11);
        string Rare() => news[random.Next(50_000, 200_000)];
        string Medium() => news[random.Next(2_000, 6_000)];
        string Common() => news[random.Next(180, 260)];
        string VeryCommon() => news[random.Next(0, 50)];
        static List<string> Times(int count, Func<string> query) =>
            [.. Enumerable.Range(0, count).Select(_ => query())];
        yield return ("a rare word", Times(OfEachKind, Rare));
        yield return ("a medium word", Times(OfEachKind, Medium));
        yield return ("a common word", Times(OfEachKind, Common));
        yield return ("a very common word", Times(OfEachKind, VeryCommon));
        yield return ("two words", Times(OfEachKind, () => $"{Medium()} {Common()}"));
        yield return ("two common words", Times(OfEachKind, () => $"{Common()} {VeryCommon()}"));
        yield return ("three words", Times(OfEachKind, () => $"{Medium()} {Common()} {VeryCommon()}"));
        yield return ("a phrase", Times(OfEachKind, () => Phrase(random, 20_000)));
        yield return ("a phrase of very common words", Times(4, () => $"\"{VeryCommon()} {VeryCommon()}\""));
        yield return ("a prefix of 3 letters", Times(OfEachKind, () => $"{Medium()[..3]}*"));
        yield return ("a prefix of 5 letters", Times(OfEachKind, () => $"{Medium()[..5]}*"));
    }

    // Two words that stand together somewhere, not both of them frequent.
    string Phrase(Random random, int among)
    {
        var frequent = Enumerable.Range(0, 300).Select(rank => news[rank]).ToHashSet();
        while (true)
        {
            var words = news.Headline(random.Next(Math.Min(among, articles))).ToLowerInvariant().Split(' ');
            var at = random.Next(words.Length - 1);
            if (!frequent.Contains(words[at]) || !frequent.Contains(words[at + 1]))
                return $"\"{words[at]} {words[at + 1]}\"";
        }
    }

    /// <summary>Prefixes of every kind, mixed.</summary>
    public List<string> Prefixes() =>
        [
            .. PrefixKinds()
                .SelectMany(kind => kind.Prefixes.Index())
                .OrderBy(prefix => prefix.Index)
                .Select(prefix => prefix.Item),
        ];

    public IEnumerable<(string Kind, List<string> Prefixes)> PrefixKinds()
    {
        var random = new Random(12);
        string Word() => news[random.Next(100, 6_000)];
        static string Mistyped(string word) => $"{word[..2]}{word[3]}{word[2]}{word[4..]}";
        static List<string> Times(Func<string> prefix) => [.. Enumerable.Range(0, 20).Select(_ => prefix())];
        yield return ("one letter", Times(() => Word()[..1]));
        yield return ("two letters", Times(() => Word()[..2]));
        yield return ("three letters", Times(() => Word()[..3]));
        yield return ("five letters", Times(() => Word()[..5]));
        yield return ("a word", Times(Word));
        yield return ("a mistyped word", Times(() => Mistyped(Word())));
        yield return ("two letters behind a word", Times(() => $"{Word()} {Word()[..2]}"));
        yield return ("a letter behind a very common word", Times(() => $"{news[random.Next(50)]} {Word()[..1]}"));
    }
}

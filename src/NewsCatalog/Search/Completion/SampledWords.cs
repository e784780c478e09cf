using System.Runtime.InteropServices;
using NewsCatalog.Articles;
using NewsCatalog.Search.Analysis;
using NewsCatalog.Search.Index;
using NewsCatalog.Search.Queries;

namespace NewsCatalog.Search.Completion;

/// <summary>The words that complete a text in some articles that have the words before it.</summary>
/// <param name="typed">The text.</param>
/// <param name="found">All articles that have the words before it.</param>
/// <param name="size">Of how many of them the words are read.</param>
/// <param name="deadline">Of the search.</param>
sealed class SampledWords(TypedText typed, FoundDocuments found, int size, SearchDeadline deadline)
{
    /// <summary>Only so much of a longer article is read, in UTF-16 units.</summary>
    const int MaxRead = 50_000;

    readonly TextTokens _words = new();
    readonly Dictionary<string, Counts> _counts = [];

    public FoundDocuments Found => found;

    public bool IsAll => found.Total <= size;

    /// <summary>Those that stand directly behind the last word before, in most articles first; then those that share
    /// the article.</summary>
    public IEnumerable<Completed> BestFirst() =>
        _counts
            .Where(counted => counted.Value.Behind > 0 || !counted.Value.IsBefore)
            .OrderByDescending(counted => counted.Value.Behind)
            .ThenByDescending(counted => counted.Value.Articles)
            .ThenBy(counted => counted.Key, StringComparer.Ordinal)
            .Select(counted => new Completed(counted.Value.Form, counted.Key));

    public void Read(Article article)
    {
        var (read, before) = (0, typed.Words.Select(word => Stemmer.Of(article.Language, word)).ToList());
        var words = new Dictionary<Completed, bool>();
        foreach (var text in ArticleTexts.Of(article).TakeWhile(text => (read += text.Text.Length) <= MaxRead))
        {
            deadline.Check();
            _words.Read(text.Text, article.Language);
            for (var index = 0; index < _words.Count; index++)
            {
                if (_words.FirstLetter(index) != typed.Last[0] || !IsCompletion(_words[index])) continue;
                var completed = new Completed(_words[index].Text, _words.StemOf(index));
                if (CommonWords.IsStopWord(completed.Language, completed.Word)) continue;
                var isBehind = index > 0 && _words.StemOf(index - 1) == before[^1];
                words[completed] = isBehind || words.GetValueOrDefault(completed);
            }
        }

        foreach (var stem in words.GroupBy(one => one.Key.Stem))
        {
            ref var counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, stem.Key, out _);
            counts ??= new Counts(before.Contains(stem.Key));
            counts.Add([.. stem.Select(one => one.Key.Word)], stem.Any(one => one.Value));
        }
    }

    bool IsCompletion(SearchToken word) =>
        !word.IsTail && word.Text.StartsWith(typed.Last, StringComparison.Ordinal);

    /// <summary>In how many articles a word is, in any inflection.</summary>
    sealed class Counts(bool isBefore)
    {
        readonly Dictionary<string, int> _forms = [];

        public bool IsBefore => isBefore;

        public int Behind { get; private set; }

        public int Articles { get; private set; }

        /// <summary>The commonest inflection.</summary>
        public string Form => _forms.OrderByDescending(form => form.Value)
            .ThenBy(form => form.Key, StringComparer.Ordinal)
            .First()
            .Key;

        public void Add(List<string> forms, bool isBehind)
        {
            Articles++;
            if (isBehind) Behind++;
            foreach (var form in forms) _forms[form] = _forms.GetValueOrDefault(form) + 1;
        }
    }
}

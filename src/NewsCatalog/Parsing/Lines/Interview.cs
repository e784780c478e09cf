namespace NewsCatalog.Parsing.Lines;

/// <summary>Tells interviews from articles that are divided by questions.</summary>
static class Interview
{
    /// <summary>
    /// In an interview the questions address somebody, or are long, or have one paragraph of answer each; questions
    /// that head sections are short, speak of things, and have several paragraphs below them.
    /// </summary>
    public static bool Is(IReadOnlyList<TextLine> lines, int tail)
    {
        var questions = lines
            .Take(tail)
            .Index()
            .Where(one => one.Item is { IsQuestion: true, IsLong: false, IsListItem: false })
            .ToList();
        if (questions.Count == 0) return false;
        var words = questions.Average(question => question.Item.WordCount);
        var paragraphs = (double)(tail - questions[0].Index - questions.Count) / questions.Count;
        return words > 9
            || paragraphs < 2
            || questions.Count(question => Addresses(question.Item)) * 4 >= questions.Count;
    }

    static bool Addresses(TextLine question) =>
        question.Text.Split(' ').Any(word => PagePhrases.You.Contains(word.TrimEnd(',', '?', '.', '"')));
}

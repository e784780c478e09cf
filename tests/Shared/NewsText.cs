namespace NewsCatalog.Tests;

/// <summary>Source texts of the usual shape, made to order.</summary>
static class NewsText
{
    /// <summary>A lead, a section of two paragraphs, a credit and a tail of related headlines; no headline
    /// line.</summary>
    public static string Of(string subject, params IEnumerable<string> relatedHeadlines) =>
        $"""
            {subject} opened its doors to the public on Monday, drawing thousands of visitors who had waited for hours in the cold rain.
            A Long Wait In The Rain
            People queued from early in the morning, many of them with children, and volunteers handed out hot tea along the street.
            The organisers said that they had not expected so many guests, and that the opening hours would be extended until Friday.
            Photo: Anna Example


        {string.Join('\n', relatedHeadlines)}

        """;

    /// <summary>The same below a headline line of its own.</summary>
    public static string Titled(string headline, params IEnumerable<string> relatedHeadlines) =>
        $"{headline}\n\n{Of("The museum", relatedHeadlines)}";

    /// <summary>The headlines <paramref name="count"/> articles list, each with a number of its own.</summary>
    public static IEnumerable<string> Headlines(string about, int count) =>
        Enumerable
            .Range(1, count)
            .Select(number => $"Council Debates New Plan For {about} As Vote Number {number} Nears");
}

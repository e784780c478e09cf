using System.Globalization;
using System.Text.Json;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Parsing;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Versions;

namespace NewsCatalog.Api.Pages;

/// <summary>The lines of a source beside the values that they gave.</summary>
/// <param name="Article">The article.</param>
/// <param name="Lines">All lines of the source.</param>
/// <param name="Values">The values, in the order in which they are read.</param>
/// <param name="Warnings">What a reader should know before trusting the values.</param>
public sealed record LinesModel(
    ArticleSummaryResponse Article,
    IReadOnlyList<SourceLine> Lines,
    IReadOnlyList<TracedValue> Values,
    IReadOnlyList<string> Warnings
)
{
    /// <summary>A JSON Pointer in words: <c>/sections/0/paragraphs/2</c> is "section 1, paragraph 3".</summary>
    public static string NameOf(string pointer)
    {
        var names = new List<string>();
        foreach (var step in pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && names.Count > 0)
                names[^1] = $"{names[^1].TrimEnd('s')} {index + 1}";
            else
                names.Add(JsonNamingPolicy.KebabCaseLower.ConvertName(step).Replace('-', ' '));
        }

        return string.Join(", ", names);
    }

    internal static LinesModel From(ArticleSummaryResponse article, ArticleProvenance provenance)
    {
        var parsed = provenance.Article;
        var places = (
            from line in parsed.Lines
            from pointer in line.Also.Prepend(line.Pointer)
            where pointer is not null
            select (Pointer: pointer, line.Line)
        ).ToLookup(one => one.Pointer, one => one.Line);
        return new LinesModel(
            article,
            [.. provenance.Source.Lines.Zip(parsed.Lines, SourceLine.From)],
            [
                .. VersionText.Of(parsed)
                    .Select(value => new TracedValue(value.Pointer, value.Text, [.. places[value.Pointer]])),
            ],
            parsed.Warnings
        );
    }
}

/// <summary>One line of a source.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Role">What the line is.</param>
/// <param name="Pointers">The JSON Pointers of the values that it gave.</param>
public sealed record SourceLine(int Number, string Text, LineRole Role, IReadOnlyList<string> Pointers)
{
    public static SourceLine From(string text, LineProvenance line) =>
        new(line.Line, text, line.Role, [.. line.Also.Prepend(line.Pointer).OfType<string>()]);
}

/// <summary>A value and the lines that it comes from.</summary>
/// <param name="Pointer">Its JSON Pointer in the article.</param>
/// <param name="Text">The value.</param>
/// <param name="Lines">The numbers of the lines; none for a value that comes from the name of the file.</param>
public sealed record TracedValue(string Pointer, string Text, IReadOnlyList<int> Lines);

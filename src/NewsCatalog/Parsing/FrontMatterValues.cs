using NewsCatalog.Articles;
using NewsCatalog.Parsing.Dates;
using NewsCatalog.Parsing.FrontMatter;
using NewsCatalog.Parsing.Languages;
using NewsCatalog.Parsing.Lines;
using NewsCatalog.Text;

namespace NewsCatalog.Parsing;

/// <summary>The values that the front matter of a text gives, and what each of its lines gave.</summary>
sealed record FrontMatterValues
{
    /// <summary>Who writes more lists words, not persons or subjects.</summary>
    public const int MostOfOneKind = 100;

    /// <summary>In characters: longer ones are texts.</summary>
    public const int LongestName = 200;

    readonly List<string>[] _pointers;

    FrontMatterValues(int lineCount) => _pointers = [.. Enumerable.Range(0, lineCount).Select(_ => new List<string>())];

    /// <inheritdoc cref="FrontMatterBlock.IsExplicit"/>
    public bool IsExplicit { get; private init; }

    public string? Headline { get; private init; }

    public string? Byline { get; private init; }

    public string? Dateline { get; private init; }

    public DateLine? Date { get; private init; }

    public DateLine? Update { get; private init; }

    public string? Language { get; private init; }

    public string? Description { get; private init; }

    public IReadOnlyList<string> Authors { get; private init; } = [];

    /// <summary>Each once, whatever its spelling.</summary>
    public IReadOnlyList<string> Tags { get; private init; } = [];

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <inheritdoc cref="FrontMatterBlock.IsPage"/>
    public bool IsPage { get; private init; }

    /// <summary>What the date is from.</summary>
    public PublishedOrigin Origin => IsPage ? PublishedOrigin.Metadata : PublishedOrigin.FrontMatter;

    /// <summary>One for each line of the front matter, in order; of a page, those that gave a value.</summary>
    public IReadOnlyList<LineProvenance> Lines =>
        [
            .. _pointers
                .Select((pointers, index) => new LineProvenance(
                    index + 1,
                    IsPage ? LineRole.Metadata : LineRole.FrontMatter,
                    pointers.FirstOrDefault(),
                    [.. pointers.Skip(1)]
                ))
                .Where(line => !IsPage || line.Pointer is not null),
        ];

    /// <summary>Those of a text that may have none.</summary>
    public static FrontMatterValues Of(FrontMatterBlock? block)
    {
        var values = new FrontMatterValues(block?.LineCount ?? 0);
        return block is null ? values : values.Read(block);
    }

    FrontMatterValues Read(FrontMatterBlock block)
    {
        var warnings = new List<string>();
        var (date, language) = (ReadDate(block.Date, "/publishedAt"), ReadLanguage(block.Language));
        if (block.Date is not null && date is null) warnings.Add("date-unreadable");
        if (block.Language is not null && language is null) warnings.Add("language-unreadable");
        return this with
        {
            IsExplicit = block.IsExplicit,
            IsPage = block.IsPage,
            Headline = Take(block.Title, "/headline"),
            Byline = Take(block.Byline, "/byline"),
            Dateline = Take(block.Dateline, "/dateline"),
            Description = Take(block.Description, "/description"),
            Date = date,
            Update = ReadDate(block.Update, "/updatedAt"),
            Language = language,
            Authors = Take(block.Authors, "/authors", repeats: block.IsExplicit),
            Tags = Take(block.Tags, "/tags", repeats: false),
            Warnings = warnings,
        };
    }

    DateLine? ReadDate(FrontMatterText? written, string pointer)
    {
        if (written is not { } text || DateLine.TryRead(CleanText.Of(text.Text)) is not { PublishedAt: not null } date)
            return null;
        Point(text, pointer);
        return date;
    }

    string? ReadLanguage(FrontMatterText? written)
    {
        if (written is not { } text || LanguageTag.TryRead(CleanText.Of(text.Text)) is not { } tag) return null;
        Point(text, "/language");
        return tag;
    }

    string? Take(FrontMatterText? written, string pointer)
    {
        if (written is not { } text || CleanText.Of(text.Text) is not { Length: > 0 } value) return null;
        Point(text, pointer);
        return value;
    }

    List<string> Take(IReadOnlyList<FrontMatterText> written, string pointer, bool repeats)
    {
        var (values, keys) = (new List<string>(), new HashSet<string>());
        foreach (var text in written)
        {
            var value = CleanText.Of(text.Text);
            if (value.Length is 0 or > LongestName || !(repeats || keys.Add(FoldedText.Of(value)))) continue;
            Point(text, $"{pointer}/{values.Count}");
            values.Add(value);
            if (values.Count == MostOfOneKind) break;
        }

        return values;
    }

    void Point(FrontMatterText text, string pointer)
    {
        for (var line = text.FirstLine; line <= Math.Min(text.LastLine, _pointers.Length); line++)
            _pointers[line - 1].Add(pointer);
    }
}

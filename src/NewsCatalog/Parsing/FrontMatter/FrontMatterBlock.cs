namespace NewsCatalog.Parsing.FrontMatter;

/// <summary>What the front matter of a text says, each as YAML reads it.</summary>
/// <param name="LineCount">Its lines, those that enclose it included; they are the first of the text.</param>
sealed record FrontMatterBlock(int LineCount)
{
    /// <summary>The text names the role of each line (<c>format: newscatalog</c>).</summary>
    public bool IsExplicit { get; init; }

    /// <summary>What a page says of itself for programs, anywhere in its source.</summary>
    public bool IsPage { get; init; }

    public FrontMatterText? Title { get; init; }

    /// <summary>Only of an explicit text, as the dateline.</summary>
    public FrontMatterText? Byline { get; init; }

    public FrontMatterText? Dateline { get; init; }

    public FrontMatterText? Date { get; init; }

    public FrontMatterText? Update { get; init; }

    public FrontMatterText? Language { get; init; }

    public FrontMatterText? Description { get; init; }

    public IReadOnlyList<FrontMatterText> Authors { get; init; } = [];

    public IReadOnlyList<FrontMatterText> Tags { get; init; } = [];
}

/// <summary>A text of the front matter and the lines of the source that it stands on, counted from 1.</summary>
readonly record struct FrontMatterText(string Text, int FirstLine, int LastLine);

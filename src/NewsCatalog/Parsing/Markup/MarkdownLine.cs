using System.Buffers;
using System.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsCatalog.Parsing.Markup;

/// <summary>Reads one line of Markdown by the rules of CommonMark, with the strikethrough of GitHub.</summary>
static class MarkdownLine
{
    /// <summary>Emphasis and brackets take the square of their number, and no paragraph has as many.</summary>
    const int MostMarks = 500;

    /// <summary>A number with more digits before a full stop is a year or a sum rather than that of a list
    /// item.</summary>
    const int MostListDigits = 2;

    static readonly SearchValues<char> Marks = SearchValues.Create("[]*_~`<>!");

    static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The line without its mark-up. What nobody would mean as Markdown is left as it stands.</summary>
    public static MarkedLine Read(string line, LinkDefinitions definitions)
    {
        if (line.Length == 0) return new MarkedLine(LineMark.None, line);
        if (Count(line) > MostMarks) return new MarkedLine(LineMark.None, line);
        if (Parse(definitions.AddedTo(Escaped(line))) is not { } document)
            return new MarkedLine(LineMark.None, line);
        var block = document.FirstOrDefault();
        var (isNested, isItem) = (false, false);
        while (block is ContainerBlock container)
        {
            isNested = true;
            isItem |= container is ListItemBlock;
            block = container.FirstOrDefault();
        }

        var text = block is LeafBlock { Inline: { } inlines } ? Text(inlines) : "";
        if (string.IsNullOrWhiteSpace(text)) return new MarkedLine(LineMark.Markup, "");
        return new MarkedLine(MarkOf(isNested ? null : block as HeadingBlock, isItem), text);
    }

    /// <summary>The document of one line, or null when its marks stand too deep in each other.</summary>
    public static MarkdownDocument? Parse(string line)
    {
        try
        {
            return Markdig.Markdown.Parse(line, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static LineMark MarkOf(HeadingBlock? heading, bool isItem) => heading switch
    {
        { Level: 1 } => LineMark.Title,
        not null => LineMark.Heading,
        null => isItem ? LineMark.ListItem : LineMark.None,
    };

    static string Text(ContainerInline inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines.Descendants<Inline>())
        {
            text.Append(inline switch
            {
                LiteralInline literal => literal.Content.AsSpan(),
                CodeInline code => code.Content,
                AutolinkInline link => link.Url,

                // Values are as written: what the line has, they have.
                HtmlEntityInline entity => entity.Original.AsSpan(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return text.ToString();
    }

    static string Escaped(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > MostListDigits && line[digits] is '.' or ')' ? line.Insert(digits, "\\") : line;
    }

    static int Count(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var at = line.IndexOfAny(Marks); at >= 0; at = line.IndexOfAny(Marks))
        {
            count++;
            line = line[(at + 1)..];
        }

        return count;
    }

    // Fences are read before; HTML is taken for tags within the text; leads may be indented.
    static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.BlockParsers.TryRemove<FencedCodeBlockParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        return builder.Build();
    }
}

using System.Globalization;
using System.Text.Json;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Parsing.Lines;

namespace NewsCatalog.Api.Commands;

/// <summary>Each line of a file with its number and its role, in colour where that can be seen.</summary>
static class ParsedLines
{
    const string Plain = "\e[0m";

    static readonly int RoleWidth = Enum.GetNames<LineRole>().Max(name => name.Length);

    /// <summary>Whether standard output is a terminal whose user wants colours, see https://no-color.org.</summary>
    static bool HasColour =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    public static void Write(ParsedFile file, TextWriter output)
    {
        var width = file.Text.Lines.Count.ToString(CultureInfo.InvariantCulture).Length;
        var hasColour = HasColour;
        foreach (var (text, line) in file.Text.Lines.Zip(file.Article.Lines))
        {
            var number = line.Line.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            var role = JsonNamingPolicy.CamelCase.ConvertName(line.Role.ToString()).PadRight(RoleWidth);
            var shown = $"{number}  {role}  {EscapedControlCharacters.Escape(text)}".TrimEnd();
            output.WriteLine(hasColour ? $"{ColourOf(line.Role)}{shown}{Plain}" : shown);
        }
    }

    static string ColourOf(LineRole role) =>
        role switch
        {
            LineRole.Headline or LineRole.Heading => "\e[1m",
            LineRole.Lead or LineRole.Paragraph or LineRole.ListItem => Plain,
            LineRole.Byline or LineRole.Date or LineRole.Dateline => "\e[36m",
            LineRole.Caption or LineRole.Credit => "\e[35m",
            LineRole.RelatedLabel or LineRole.RelatedHeadline or LineRole.ReadMore => "\e[34m",
            LineRole.FrontMatter or LineRole.Metadata => "\e[33m",
            LineRole.Blank or LineRole.Markup or LineRole.Furniture => "\e[2m",
            LineRole.Unassigned => "\e[31m",
        };
}

using System.Xml.Linq;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Problems;

namespace NewsCatalog.Api.Formats;

static class ProblemPages
{
    /// <summary>The pages that the <c>type</c> of a problem leads to, for people: one for each, and a list of
    /// all.</summary>
    public static void MapProblemPages(this WebApplication app)
    {
        // Delegates without parameters: binding them would compile expressions at every start.
        app.MapGet("/problems", context => Page("Problems", ProblemType.All.SelectMany(Entry)).ExecuteAsync(context));
        app.MapGet("/problems/{name}", context => Named(context.GetRouteValue("name")).ExecuteAsync(context));
    }

    static IResult Named(object? name) => ProblemType.All.FirstOrDefault(type => type.Name.Equals(name)) is { } type
        ? Page(type.Name, Description(type))
        : Results.NotFound();

    static IResult Page(string title, IEnumerable<XElement> content) =>
        Results.Content(
            HtmlPage.Write(title, "en", [], new XElement("main", new XElement("h1", title), content)),
            $"{Html.MediaType}; charset=utf-8"
        );

    static IEnumerable<XElement> Description(ProblemType type) =>
    [
        new("p", $"{type.Title} The status is {type.Status}."),
        new("p", type.Advice),
        new("p", new XElement("a", new XAttribute("href", Address.Of("/problems")), "All problems")),
    ];

    static IEnumerable<XElement> Entry(ProblemType type) =>
    [
        new("h2", new XElement("a", new XAttribute("href", Address.Of($"/problems/{type.Name}")), type.Name)),
        new("p", type.Title),
    ];
}

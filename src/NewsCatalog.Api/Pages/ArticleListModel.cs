using Microsoft.AspNetCore.Http.Extensions;
using NewsCatalog.Api.Contracts;
using NewsCatalog.Api.Queries;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Pages;

/// <summary>What the page of a list of articles shows.</summary>
public sealed record ArticleListModel
{
    /// <summary>What a reader narrows the list by.</summary>
    internal static readonly ArticleField[] Facets =
    [
        ArticleField.Language,
        ArticleField.CitedSource,
        ArticleField.Author,
        ArticleField.Folder,
        ArticleField.Tag,
        ArticleField.PublishedYear,
        ArticleField.PublishedMonth,
    ];

    static readonly string[] Places = ["cursor", "limit", "count"];
    static readonly string[] Fields = ["q", "sort", "from", "to"];

    public required ArticlePageResponse Page { get; init; }

    /// <summary>The search as it was typed; null without one.</summary>
    public required string? Query { get; init; }

    public required string? Sort { get; init; }

    public required string? Since { get; init; }

    public required string? Until { get; init; }

    /// <summary>The criteria of the list beside the search, each with the address of the list without it.</summary>
    public required IReadOnlyList<ActiveFilter> Active { get; init; }

    /// <summary>The criteria that the form has no field for.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Hidden { get; init; }

    /// <summary>The criteria and the order, as what follows the address of a feed: <c>?</c> and parameters, or
    /// nothing.</summary>
    public required string Selection { get; init; }

    /// <summary>The criteria alone, as what follows the address of an export.</summary>
    public required string Criteria { get; init; }

    internal static ArticleListModel From(ArticlePageResponse page, HttpRequest request)
    {
        var given = request.Query.Where(parameter => !Places.Contains(parameter.Key))
            .Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ToString()))
            .ToList();
        string? Of(string name) => given.Find(parameter => parameter.Key == name).Value;
        return new ArticleListModel
        {
            Page = page,
            Query = Of("q"),
            Sort = Of("sort"),
            Since = Of("from"),
            Until = Of("to"),
            Active =
            [
                .. given.Where(parameter => parameter.Key is not ("q" or "sort" or "syntax" or "dateField"))
                    .Select(parameter => new ActiveFilter(
                        parameter.Key,
                        parameter.Value,
                        Cursor.FirstPage(request, parameter.Key)
                    )),
            ],
            Hidden = [.. given.Where(parameter => !Fields.Contains(parameter.Key))],
            Selection = QueryOf(given),
            Criteria = QueryOf(given.Where(parameter => parameter.Key != "sort")),
        };
    }

    // Programs read a search strictly unless it says otherwise; a page does not.
    static string QueryOf(IEnumerable<KeyValuePair<string, string>> given)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in given) query.Add(name, value);
        if (query.Any(one => one.Key == "q") && query.All(one => one.Key != "syntax")) query.Add("syntax", "lenient");
        return query.ToString();
    }
}

/// <summary>A criterion of a list.</summary>
/// <param name="Parameter">The name of its parameter.</param>
/// <param name="Value">Its value.</param>
/// <param name="WithoutUrl">The address of the list without it.</param>
public sealed record ActiveFilter(string Parameter, string Value, string WithoutUrl);

using System.Text.RegularExpressions;
using NetArchTest.Rules;
using NewsCatalog.Articles;

namespace NewsCatalog.Api.Tests;

/// <summary>Each room (namespace) knows only rooms of a lower floor, so there are no circles.</summary>
public sealed class RoomTests
{
    // From the ground up; rooms of one line stand on one floor and do not know each other.
    static readonly string[][] Floors =
    [
        ["Text", "Tasks", "Telemetry", "Paging", "Access", "ImportJobs", "Attribution.Tokens", "Parsing.Languages"],
        ["Attribution.Lexicon", "Changes", "Headlines", "Search.Analysis"],
        ["Attribution", "Search.Grammar"],
        ["Articles"],
        ["Outlets", "Parsing.Dates", "Parsing.FrontMatter", "Parsing.Markup", "Search.Index"],
        ["Data", "Parsing.Lines", "Search.Queries"],
        ["Data.Configurations", "Data.Postgres", "Data.Reading", "Data.Sqlite", "Parsing", "Search.Completion", "Search.Snippets"],
        ["Data.Writing", "Ingestion", "Parsing.Canonical", "Search", "Versions"],
        ["Export", "Ingestion.Folder"],
        ["Ingestion.Uploads"],
        [""],
        ["Api.Http"],
        ["Api.Problems"],
        ["Api.Auth"],
        ["Api.Queries"],
        ["Api.Contracts"],
        ["Api.Exports", "Api.Formats"],
        ["Api.Caching", "Api.Limits"],
        ["Api.Controllers", "Api.Hosting", "Api.OpenApi"],
        ["Api.Pages"],
        ["Api.Commands"],
    ];

    static readonly Types All = Types.InAssemblies([typeof(Article).Assembly, typeof(Program).Assembly]);

    [Fact]
    public void Every_room_has_a_floor()
    {
        // The compiled model and the migrations are written by EF Core's tools; Program stands outside of all rooms.
        var rooms = All.GetTypes()
            .Select(type => type.Namespace)
            .OfType<string>()
            .Distinct()
            .Where(room =>
                room.StartsWith("NewsCatalog", StringComparison.Ordinal)
                && !room.StartsWith("NewsCatalog.Data.Sqlite.M", StringComparison.Ordinal)
                && !room.StartsWith("NewsCatalog.Data.Postgres.M", StringComparison.Ordinal)
            );
        rooms.Should().BeEquivalentTo(Floors.SelectMany(floor => floor).Select(NamespaceOf));
    }

    [Fact]
    public void A_room_knows_only_rooms_of_a_lower_floor()
    {
        var violations = new List<string>();
        foreach (var (height, floor) in Floors.Index())
        {
            foreach (var room in floor)
            {
                var others = Floors.Skip(height).SelectMany(rooms => rooms).Where(other => other != room);
                violations.AddRange(
                    Knowing(room, others).Select(type => $"{type} knows a room beside or above {room}")
                );
            }
        }

        violations.Should().BeEmpty();
    }

    [Fact]
    public void A_room_that_knows_another_is_found() =>
        Knowing("Articles", ["Headlines"]).Should().Contain(typeof(ArticleDraft).FullName);

    static IEnumerable<string> Knowing(string room, IEnumerable<string> others)
    {
        string[] types = [.. others.SelectMany(other => In(other).GetTypes()).Select(type => type.FullName!)];
        return types.Length == 0
            ? []
            : In(room).And().HaveDependencyOnAny(types).GetTypes().Select(type => type.FullName!);
    }

    static PredicateList In(string room) =>
        All.That().ResideInNamespaceMatching($"^{Regex.Escape(NamespaceOf(room))}$");

    static string NamespaceOf(string room) => room.Length == 0 ? "NewsCatalog" : $"NewsCatalog.{room}";
}

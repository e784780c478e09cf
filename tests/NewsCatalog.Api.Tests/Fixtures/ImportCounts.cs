using System.Text.Json;

namespace NewsCatalog.Api.Tests.Fixtures;

static class ImportCounts
{
    /// <summary>The counts that an import tells.</summary>
    public static (int Total, int Done, int Created, int Updated, int Unchanged, int Refused) CountsOf(JsonElement import)
    {
        return (Of("total"), Of("done"), Of("created"), Of("updated"), Of("unchanged"), Of("refused"));

        int Of(string name) => import.GetProperty(name).GetInt32();
    }
}

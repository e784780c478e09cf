using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCatalog.Api.Http;

namespace NewsCatalog.Api.Problems;

[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(GoneProblem))]
[JsonSerializable(typeof(UnreadableProblem))]
sealed partial class ProblemJson : JsonSerializerContext
{
    public static ProblemJson Web { get; } = new(WebJson.Configure(new JsonSerializerOptions()));
}

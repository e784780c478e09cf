using System.Text.RegularExpressions;
using NewsCatalog.Api.Hosting;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary><c>compose.yaml</c> and the <c>Dockerfile</c>, as far as they can be checked without Docker.</summary>
public sealed partial class ComposeTests
{
    static readonly Dictionary<object, object> Compose = Read();

    static Dictionary<object, object> Services => Map(Compose["services"]);

    static string Dockerfile => File.ReadAllText(Snapshot.PathOf("Dockerfile"));

    [Fact]
    public void Every_setting_of_an_instance_is_known_to_the_program()
    {
        foreach (var instance in (string[])["news-1", "news-2"])
            ShouldBeKnown(Map(Map(Services[instance])["environment"]).Keys.Select(Text));

        ShouldBeKnown(Environment().Matches(Dockerfile).Select(variable => variable.Groups["name"].Value));
    }

    [Fact]
    public void Every_service_is_hardened_restarts_and_is_checked()
    {
        foreach (var (name, service) in Services)
        {
            var keys = Map(service);
            keys["read_only"].Should().Be("true", $"{name}");
            keys["restart"].Should().Be("unless-stopped", $"{name}");
            List(keys["cap_drop"]).Should().Equal("ALL");
            List(keys["security_opt"]).Should().Equal("no-new-privileges:true");
            keys.Should().ContainKey("tmpfs", $"{name}");
            (keys.ContainsKey("healthcheck") || keys.ContainsKey("build")).Should().BeTrue($"{name}");
        }
    }

    [Fact]
    public void Every_file_and_volume_and_network_that_is_named_is_there()
    {
        var volumes = Map(Compose["volumes"]).Keys.Select(Text);
        var networks = Map(Compose["networks"]).Keys.Select(Text).ToList();
        foreach (var keys in Services.Values.Select(Map))
        {
            foreach (var source in List(keys.GetValueOrDefault("volumes")).Select(SourceOf))
            {
                if (source.StartsWith('.')) Path.Exists(Snapshot.PathOf(source)).Should().BeTrue(source);
                else volumes.Should().Contain(source);
            }

            var joined = keys["networks"] is Dictionary<object, object> map
                ? map.Keys.Select(Text)
                : List(keys["networks"]);
            networks.Should().Contain(joined);
        }
    }

    [Fact]
    public void Every_variable_has_a_value_in_the_example_and_no_secret_is_in_the_file()
    {
        var text = File.ReadAllText(Snapshot.PathOf("compose.yaml"));
        var example = File.ReadAllText(Snapshot.PathOf("deploy/compose.env"));
        var names = Variable().Matches(text).Select(variable => variable.Groups["name"].Value).Distinct().ToList();
        names.Should().HaveCountGreaterThan(3);
        foreach (var name in names.Append("REPLICATION_PASSWORD")) example.Should().Contain($"\n{name}=");
        text.Should().NotMatchRegex("(?i)password[^:\n]*[:=] *(?!\\$)[a-z0-9]");
        File.ReadLines(Snapshot.PathOf(".gitignore")).Should().Contain(".env");
    }

    [Fact]
    public void The_image_copies_what_is_there_and_not_ignored()
    {
        var copied = Copy().Matches(Dockerfile).SelectMany(line => line.Groups["sources"].Value.Split(' ')).ToList();
        copied.Should().Contain("src");
        var allowed = File.ReadLines(Snapshot.PathOf(".dockerignore"))
            .Where(line => line.StartsWith('!')).Select(line => line[1..]).ToList();
        foreach (var source in copied)
        {
            Path.Exists(Snapshot.PathOf(source)).Should().BeTrue(source);
            allowed.Should().Contain(source);
        }

        allowed.Should().BeEquivalentTo(copied);
    }

    [Fact]
    public void The_image_runs_without_root_and_asks_the_program_for_its_health()
    {
        Dockerfile.Should().MatchRegex("(?m)^USER [1-9][0-9]*:[1-9][0-9]*$");
        Dockerfile.Should().Contain("\"health\", \"http://localhost:8080\"").And.Contain("ASPNETCORE_HTTP_PORTS=8080");
        Dockerfile.Should().Contain($"ENTRYPOINT [\"/app/{typeof(Program).Assembly.GetName().Name}\"]");
    }

    static void ShouldBeKnown(IEnumerable<string> variables)
    {
        var settings = variables.Where(name => name.Contains("__", StringComparison.Ordinal) || name == "AllowedHosts")
            .Select(name => name.Replace("__", ":", StringComparison.Ordinal)).ToList();
        settings.Should().HaveCountGreaterThan(2);
        settings.Should().OnlyContain(name => SettingNames.IsKnown(name));
    }

    static Dictionary<object, object> Read()
    {
        using var text = File.OpenText(Snapshot.PathOf("compose.yaml"));
        var parser = new MergingParser(new Parser(text));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(parser);
    }

    static string SourceOf(string volume) =>
        Default().Replace(volume, "${value}").Split(':')[0];

    static Dictionary<object, object> Map(object value) => (Dictionary<object, object>)value;

    static IEnumerable<string> List(object? value) => ((List<object>?)value ?? []).Select(Text);

    static string Text(object value) => $"{value}";

    [GeneratedRegex(@"^COPY (?!--from)(?<sources>.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"^(ENV|   ) (?<name>\w+)=", RegexOptions.Multiline)]
    private static partial Regex Environment();

    [GeneratedRegex(@"\$\{(?<name>\w+)[:}]")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\{\w+:-(?<value>[^}]*)\}")]
    private static partial Regex Default();
}

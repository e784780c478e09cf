using System.Text.RegularExpressions;
using NewsCatalog.Api.Hosting;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary><c>deploy/systemd/newscatalog.service</c>.</summary>
public sealed partial class ServiceUnitTests : IDisposable
{
    /// <summary>What <c>systemd-analyze security</c> calls 2.0 of 10.</summary>
    const string Threshold = "--threshold=20";

    readonly string _folder = Directory.CreateTempSubdirectory("newscatalog-unit-").FullName;

    static string Unit => File.ReadAllText(Snapshot.PathOf("deploy/systemd/newscatalog.service"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Systemd_understands_the_unit_and_finds_it_confined()
    {
        Skip.When(OtherProgram.MissingOf("systemd-analyze").Any(), "missing: systemd-analyze");
        var file = Path.Combine(_folder, "newscatalog.service");
        var installed = Unit.Replace("/opt/newscatalog/NewsCatalog.Api", "/bin/true", StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, installed, TestContext.Current.CancellationToken);

        var verified = (await OtherProgram.RunAsync(_folder, ["systemd-analyze", "verify", file])).WithSuccess();
        (verified.Output + verified.Errors).Should().NotContain("newscatalog.service:");
        var security = await OtherProgram.RunAsync(
            _folder, ["systemd-analyze", "security", "--offline=true", Threshold, file]);
        security.WithSuccess();
    }

    [Fact]
    public void The_unit_starts_the_program_with_settings_that_it_knows()
    {
        var settings = Setting().Matches(Unit).Select(setting => setting.Groups["name"].Value).ToList();
        settings.Should().HaveCount(4);
        settings.Should().OnlyContain(name => SettingNames.IsKnown(name.Replace("__", ":")));
        Unit.Should().Contain($"/{typeof(Program).Assembly.GetName().Name} serve\n");
    }

    [GeneratedRegex("^Environment=\"?(?<name>[A-Za-z]+__[A-Za-z]+)=", RegexOptions.Multiline)]
    private static partial Regex Setting();
}

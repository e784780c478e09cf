using CsCheck;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Export;

/// <summary>Whatever byte of a bag is changed, an import says what is wrong, and the catalog stays sound.</summary>
public sealed class BrokenBagPropertyTests
{
    const int Header = 512;

    /// <summary>Where and what to write, whether in a header of the archive, and whether to end it there.</summary>
    static readonly Gen<(double Place, byte Value, bool InHeader, bool Ends)> AnyBreak =
        Gen.Select(Gen.Double[0, 0.999], Gen.Byte, Gen.Bool, Gen.Frequency((5, Gen.Const(false)), (1, Gen.Const(true))));

    [Fact]
    public async Task Any_broken_bag_gives_refusals_or_a_reason()
    {
        using var catalog = new SqliteDatabase();
        foreach (var name in (string[])["a.txt", "ä.txt", "c.txt"]) await catalog.WriteAsync(name, "one", "two", name);
        var bag = await catalog.ExportAsync();
        var headers = Enumerable.Range(0, bag.Length / Header).Select(block => block * Header)
            .Where(at => bag.AsSpan(at + 257, 5).SequenceEqual("ustar"u8)).ToList();
        await AnyBreak.SampleAsync(
            async change =>
            {
                var broken = bag.ToArray();
                var at = change.InHeader
                    ? headers[(int)(change.Place * headers.Count)] + (int)(change.Place * 1e6 % Header)
                    : (int)(change.Place * bag.Length);
                broken[at] = change.Value;
                if (change.Ends) broken = broken[..at];
                using var other = new SqliteDatabase();
                var import = await other.ImportAsync(broken);
                import.HasEnded.Should().BeTrue();
                import.Done.Should().Be(import.Created + import.Updated + import.Unchanged + import.Refused);
                other.Log.Lines.Should().NotContain(line => line.StartsWith("Error") || line.StartsWith("Critical"));
                new OpenedBag(await other.ExportAsync()).ShouldBeValid();
            },
            iter: Rounds.OfHistories(40, inCI: 200),
            threads: 1
        );
    }
}

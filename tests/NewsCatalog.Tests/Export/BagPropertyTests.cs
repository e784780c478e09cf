using CsCheck;
using NewsCatalog.Articles;
using NewsCatalog.ImportJobs;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Export;

/// <summary>However a catalog came to be, its bag restores it.</summary>
public sealed class BagPropertyTests
{
    static readonly string[] Names = ["a.txt", "b/a.txt", "ä %0A.txt", "Ü/日本 1.txt"];

    static readonly Gen<Step> AnyStep =
        from kind in Gen.Frequency(
            (5, Gen.Const(StepKind.Write)),
            (1, Gen.Const(StepKind.Move)),
            (2, Gen.Const(StepKind.Delete)),
            (2, Gen.Const(StepKind.Remove)),
            (1, Gen.Const(StepKind.Purge))
        )
        from name in Gen.Int[0, Names.Length - 1]
        from other in Gen.Int[0, Names.Length - 1]
        from subject in Gen.Int[0, 3]
        select new Step(kind, Names[name], Names[other], subject);

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    enum StepKind
    {
        Write,
        Move,
        Delete,
        Remove,
        Purge,
    }

    [Fact]
    public async Task The_bag_of_any_history_restores_it() =>
        await AnyStep.Array[0, 25].SampleAsync(
            async steps =>
            {
                using var catalog = new SqliteDatabase();
                foreach (var step in steps) await RunAsync(catalog, step);
                var bag = await catalog.ExportAsync();
                using var other = new SqliteDatabase();
                var import = await other.ImportAsync(bag);
                (import.State, import.Refused).Should().Be((ImportState.Completed, 0), import.Detail);
                (await other.ExportAsync()).Should().Equal(bag);
                (await other.ImportAsync(bag)).Unchanged.Should().Be(import.Created);
                (await other.ExportAsync()).Should().Equal(bag);
            },
            iter: Rounds.OfHistories(20, inCI: 60),
            threads: 1,
            print: steps => string.Join("; ", steps)
        );

    static async Task RunAsync(SqliteDatabase catalog, Step step)
    {
        catalog.Clock.Advance(TimeSpan.FromSeconds(1));
        switch (step.Kind)
        {
            case StepKind.Write:
                await catalog.WriteAsync(step.Name, $"number {step.Subject}");
                break;
            case StepKind.Move:
                var draft = SourceTexts.Draft(step.Name, NewsText.Of($"The museum number {step.Subject}"));
                var moved = draft with { PreviousName = step.Other == step.Name ? null : step.Other };
                await catalog.Writer(writer => writer.WriteAsync([moved], Cancelled));
                break;
            case StepKind.Delete:
                await catalog.RemoveAsync(WithdrawalReason.Deleted, step.Name);
                break;
            case StepKind.Remove:
                await catalog.RemoveAsync(WithdrawalReason.FileRemoved, step.Name);
                break;
            case StepKind.Purge:
                await catalog.PurgeAsync();
                break;
        }
    }

    sealed record Step(StepKind Kind, string Name, string Other, int Subject);
}

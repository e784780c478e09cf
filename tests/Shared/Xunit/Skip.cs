using System.Diagnostics.CodeAnalysis;

namespace NewsCatalog.Tests;

/// <summary>Skips a test that cannot be run here and prints why, which <c>dotnet test</c> itself does not.</summary>
static class Skip
{
    public static void When([DoesNotReturnIf(true)] bool condition, string reason)
    {
        if (!condition)
            return;
        TestContext.Current.SendDiagnosticMessage(
            "Skipped {0}: {1}",
            TestContext.Current.Test?.TestDisplayName ?? "",
            reason
        );
        Assert.Skip(reason);
    }
}

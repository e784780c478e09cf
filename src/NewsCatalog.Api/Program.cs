using NewsCatalog.Api.Commands;
using NewsCatalog.Api.Hosting;

using var signals = new StopSignals();
return await CommandLine.RunAsync(args, signals.Token);

/// <summary>Named for the tests, which start the whole application.</summary>
sealed partial class Program;

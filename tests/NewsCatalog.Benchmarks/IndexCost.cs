using System.Diagnostics;
using System.Globalization;

namespace NewsCatalog.Benchmarks;

/// <summary>What it cost to build an index.</summary>
/// <param name="Time">On the clock.</param>
/// <param name="Cpu">Of the processors.</param>
/// <param name="Pause">Of garbage collection.</param>
/// <param name="Size">Bytes on disk.</param>
/// <param name="Memory">Megabytes of the process at most.</param>
/// <param name="Mapped">The same with files mapped into it.</param>
sealed record IndexCost(TimeSpan Time, TimeSpan Cpu, TimeSpan Pause, long Size, long Memory, long Mapped)
{
    public string Of(int articles, long bytes) =>
        $"{articles:N0} articles of {bytes / articles:N0} bytes, index built in {Time.TotalSeconds:N0} s, "
            + $"{Cpu.TotalMilliseconds / articles:0.00} ms of CPU per article, "
        + $"pauses for garbage {Pause.TotalMilliseconds / articles:0.00} ms, {Size / (double)bytes:0.00} bytes on "
        + "disk per byte of text, "
        + $"peak memory {Memory:N0} MB, with files mapped into it {Mapped:N0} MB";

    public static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);

    public static long Megabytes(string what) =>
        OperatingSystem.IsLinux()
            ? File.ReadLines("/proc/self/status")
                .Where(line => line.StartsWith(what, StringComparison.Ordinal))
                .Select(line => long.Parse(line[(what.Length + 1)..^3], CultureInfo.InvariantCulture) / 1024)
                .First()
            : Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
}

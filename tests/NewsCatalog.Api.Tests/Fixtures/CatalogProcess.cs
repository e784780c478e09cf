using System.Diagnostics;
using System.Text;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>The built program in a process of its own, as a user starts it.</summary>
sealed class CatalogProcess : IDisposable
{
    /// <summary>The limit is elapsed time, and the machine that runs the tests may be busy.</summary>
    const string PatientSearch = "--Search:TimeLimit=00:01:00";

    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(90);

    readonly Process _process;
    readonly StringBuilder _output = new();

    CatalogProcess(string workingDirectory, IEnumerable<string> arguments, params IReadOnlyList<string> prefix)
    {
        string[] command =
        [
            .. prefix,
            "dotnet",
            typeof(Program).Assembly.Location,
            "--urls",
            "http://127.0.0.1:0",
            .. arguments,
        ];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Remember;
        _process.ErrorDataReceived += Remember;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>Why <see cref="StartAsNobody"/> cannot be used here; null when it can.</summary>
    public static string? NobodySkipReason =>
        !OperatingSystem.IsLinux() ? "this is no Linux"
        : !Environment.IsPrivilegedProcess ? "only root starts a program as another user"
        : !File.Exists("/usr/bin/setpriv") ? "there is no setpriv (util-linux)"
        : null;

    /// <summary>Starts it as a user who owns nothing: root may write everything, whatever the permissions
    /// say.</summary>
    public static CatalogProcess StartAsNobody(TextFolder folder, params IEnumerable<string> arguments) =>
        new(
            Path.GetTempPath(),
            ArgumentsFor(folder, arguments),
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups"
        );

    /// <summary>Starts it over a folder of texts, with further arguments such as <c>--Log:Format=json</c>.</summary>
    public static CatalogProcess Start(TextFolder folder, params IEnumerable<string> arguments) =>
        new(Path.GetTempPath(), ArgumentsFor(folder, arguments));

    /// <summary>Starts it over a folder of texts with a limit on the files and connections that it may have open at
    /// once.</summary>
    public static CatalogProcess StartWithOpenFiles(int max, TextFolder folder) =>
        new(Path.GetTempPath(), ArgumentsFor(folder, []), "sh", "-c", $"ulimit -n {max}; exec \"$@\"", "sh");

    /// <summary>Starts it from a folder with nothing but these arguments.</summary>
    public static CatalogProcess StartIn(string workingDirectory, params IEnumerable<string> arguments) =>
        new(workingDirectory, arguments);

    /// <summary>The processor time that it has taken so far.</summary>
    public TimeSpan ProcessorTime => Refreshed.TotalProcessorTime;

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long Memory => Refreshed.WorkingSet64;

    /// <summary>The most memory that it has held, in bytes.</summary>
    public long PeakMemory => Refreshed.PeakWorkingSet64;

    public bool HasExited => _process.HasExited;

    Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <summary>Waits until it listens and gives the address.</summary>
    public async Task<Uri> AddressAsync()
    {
        const string Said = "Now listening on: ";
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < WaitLimit; await Task.Delay(20))
        {
            var at = Output.IndexOf(Said, StringComparison.Ordinal);
            if (at >= 0)
                return new Uri(Output[(at + Said.Length)..].TrimStart('\\', '"').Split(['\n', '"', '\\', '\r'])[0]);
            if (_process.HasExited)
                break;
        }

        throw new InvalidOperationException(
            $"It does not listen{(_process.HasExited ? $" and ended with {_process.ExitCode}" : "")}. It said:\n{Output}"
        );
    }

    /// <summary>Waits until it ends by itself and gives its exit code.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var timeout = new CancellationTokenSource(WaitLimit);
        await _process.WaitForExitAsync(timeout.Token);
        return _process.ExitCode;
    }

    /// <summary>Asks it to stop, as a terminal or a service manager does (SIGTERM).</summary>
    public void Terminate() => Signal("TERM");

    /// <summary>Asks it to scan its folder now (SIGHUP).</summary>
    public void HangUp() => Signal("HUP");

    /// <summary>Ends it without a warning (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    static string[] ArgumentsFor(TextFolder folder, IEnumerable<string> arguments) =>
        [
            PatientSearch,
            $"--Seeds:Folder={folder.Path}",
            $"--Database:ConnectionString={folder.ConnectionString}",
            .. arguments,
        ];

    void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (_output) _output.AppendLine(line.Data);
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsCatalog.Benchmarks;

/// <summary>A server in a process of its own on a free loopback port: the real program, or one of the benchmark's
/// own.</summary>
sealed class ApiProcess : IDisposable
{
    /// <summary>Linux counts processor time in hundredths of a second.</summary>
    const double TicksPerSecond = 100;

    readonly Process _process;

    ApiProcess(IEnumerable<string> arguments)
    {
        Port = FreePort();
        _process = Process.Start(
            new ProcessStartInfo("dotnet", [.. arguments, "--urls", $"http://127.0.0.1:{Port}"])
            {
                RedirectStandardOutput = true,
            }
        )!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>The program that was built beside this one.</summary>
    public static string Program { get; } =
        typeof(Load)
            .Assembly.Location.Replace("NewsCatalog.Benchmarks", "NewsCatalog.Api", StringComparison.Ordinal)
            .Replace("tests", "src", StringComparison.Ordinal);

    public int Port { get; }

    /// <summary>Processor time used so far, in seconds.</summary>
    public double ProcessorSeconds
    {
        get
        {
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');
            return (Number(fields[11]) + Number(fields[12])) / TicksPerSecond;
        }
    }

    public double PeakMegabytes => Status("VmHWM");

    public double ResidentMegabytes => Status("VmRSS");

    /// <summary>The real program, with settings such as <c>--Cache:MaxBytes=0</c>.</summary>
    public static ApiProcess Start(params IEnumerable<string> settings) => StartFrom(Program, settings);

    /// <summary>The real program from another place, such as where it was published to.</summary>
    public static ApiProcess StartFrom(string program, params IEnumerable<string> settings) =>
        new([program, .. settings]);

    /// <summary>A server of this benchmark, by its verb.</summary>
    public static ApiProcess StartOwn(params IEnumerable<string> arguments) =>
        new([typeof(Load).Assembly.Location, .. arguments]);

    /// <summary>Runs a command of the program, such as <c>key add</c>, and gives what it prints.</summary>
    public static async Task<string> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true };
        using var command = Process.Start(start)!;
        var output = await command.StandardOutput.ReadToEndAsync();
        await command.WaitForExitAsync();
        return command.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{string.Join(' ', arguments)} ended with {command.ExitCode}.");
    }

    public string Url(string path) => $"http://127.0.0.1:{Port}{path}";

    public async Task WaitAsync(string path)
    {
        using var client = new HttpClient();
        while (!_process.HasExited && !(await ListensAsync() && await AnswersAsync(client, path))) await Task.Delay(5);
        if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
    }

    /// <summary>Ends it without a warning (SIGKILL).</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
            kill.WaitForExit();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    // Without an exception for each attempt: they would cost a starting server a good part of its processors.
    async Task<bool> ListensAsync()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var attempt = new SocketAsyncEventArgs { RemoteEndPoint = new IPEndPoint(IPAddress.Loopback, Port) };
        var ended = new TaskCompletionSource();
        attempt.Completed += (_, _) => ended.SetResult();
        if (socket.ConnectAsync(attempt)) await ended.Task;
        return attempt.SocketError == SocketError.Success;
    }

    async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(Url(path));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    double Status(string name)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/status")
            .First(line => line.StartsWith(name, StringComparison.Ordinal));
        return Number(string.Concat(line.Where(char.IsAsciiDigit))) / 1024;
    }

    static double Number(string digits) => double.Parse(digits, CultureInfo.InvariantCulture);

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

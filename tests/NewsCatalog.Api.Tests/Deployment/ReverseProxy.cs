using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace NewsCatalog.Api.Tests.Deployment;

/// <summary>A real proxy with a file of <c>deploy</c>, in which only addresses and folders are replaced.</summary>
sealed class ReverseProxy : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("newscatalog-proxy-").FullName;
    readonly int _port = FreePort();
    readonly Process _process;

    ReverseProxy(Func<string, int, string[]> command)
    {
        var words = command(_folder, _port);
        var start = new ProcessStartInfo(words[0], words.Skip(1)) { RedirectStandardError = true };
        start.Environment["XDG_DATA_HOME"] = start.Environment["XDG_CONFIG_HOME"] = _folder;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        Client.DefaultRequestHeaders.Host = Published.Host;
    }

    /// <summary>Sends requests as clients of the published address do.</summary>
    public HttpClient Client { get; }

    /// <summary>Where the file says that the catalog is published.</summary>
    public static Uri Published => new("http://news.example");

    Uri Address => new($"http://127.0.0.1:{_port}");

    /// <summary>An address that nobody listens on.</summary>
    public static Uri Nobody => new($"http://127.0.0.1:{FreePort()}");

    /// <param name="program">nginx or caddy.</param>
    /// <param name="upstream">Where the catalog listens.</param>
    /// <param name="changes">What an operator changes in the file.</param>
    public static async Task<ReverseProxy> StartAsync(
        string program,
        Uri upstream,
        params (string Text, string Instead)[] changes
    )
    {
        OtherProgram.Need(OtherProgram.MissingOf(program));
        var proxy = new ReverseProxy(
            (folder, port) => program == "nginx" ? Nginx(folder, port, upstream, changes)
                : Caddy(folder, port, upstream, changes));
        await proxy.ListeningAsync();
        return proxy;
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static string[] Nginx(string folder, int port, Uri upstream, (string, string)[] changes)
    {
        Write(folder, "upstream.conf", "nginx", ("127.0.0.1:5080", upstream.Authority));
        Write(folder, "newscatalog.conf", "nginx", [("listen 80;", $"listen 127.0.0.1:{port};"), .. changes]);
        string[] temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
        var paths = string.Concat(temporary.Select(name => $"{name}_temp_path {folder}/{name};"));
        var main = Path.Combine(folder, "main");
        File.WriteAllText(
            main,
            $$"""
            daemon off; pid {{folder}}/nginx.pid; error_log {{folder}}/error.log;
            events { worker_connections 64; }
            http { access_log off; {{paths}} include {{folder}}/*.conf; }
            """
        );
        return ["nginx", "-p", folder, "-c", main];
    }

    static string[] Caddy(string folder, int port, Uri upstream, (string, string)[] changes)
    {
        Write(
            folder,
            "Caddyfile",
            "caddy",
            [
                ("news.example {", $"{{\n\tadmin off\n\tauto_https off\n}}\n\nhttp://:{port} {{"),
                ("127.0.0.1:5080", upstream.Authority),
                .. changes,
            ]
        );
        return ["caddy", "run", "--adapter", "caddyfile", "--config", Path.Combine(folder, "Caddyfile")];
    }

    static void Write(string folder, string name, string from, params (string Text, string Instead)[] changes)
    {
        var text = File.ReadAllText(Snapshot.PathOf($"deploy/{from}/{name}"));
        foreach (var (old, instead) in changes)
        {
            text.Should().Contain(old);
            text = text.Replace(old, instead, StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(folder, name), text);
    }

    static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }

    async Task ListeningAsync()
    {
        var isListening = await Eventually.GetAsync(
            async () =>
            {
                try
                {
                    using var socket = new TcpClient();
                    await socket.ConnectAsync(IPAddress.Loopback, _port, TestContext.Current.CancellationToken);
                    return true;
                }
                catch (SocketException)
                {
                    return false;
                }
            },
            listens => listens || _process.HasExited
        );
        isListening.Should().BeTrue();
    }
}

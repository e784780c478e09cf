using System.CommandLine;
using System.Net;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary><c>health [URL]</c>: asks a running server whether it is ready, for supervisors that have no
/// curl.</summary>
static class HealthCommand
{
    const string Address = "URL";

    static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(10);

    public static Command Create()
    {
        var command = new Command("health", "Ask a running server whether it is ready.");
        var address = new Argument<string>(Address)
        {
            Description = "The address that the server listens on.",
            DefaultValueFactory = _ => WebServer.DefaultAddress,
        };
        address.Validators.Add(result =>
        {
            if (CatalogDownload.AddressOf(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError(
                    $"The address of a server begins with http:// or https://, such as {WebServer.DefaultAddress}."
                );
            }
        });
        command.Arguments.Add(address);
        command.SetAction(
            (parsed, stop) =>
                RunAsync(
                    new Uri(CatalogDownload.AddressOf(parsed.GetRequiredValue(address))!, "/health/ready"),
                    parsed.InvocationConfiguration.Output,
                    stop
                )
        );
        return command;
    }

    static async Task<int> RunAsync(Uri address, TextWriter output, CancellationToken stop)
    {
        using var client = new HttpClient { Timeout = WaitLimit };
        try
        {
            using var response = await client.GetAsync(address, stop);
            output.WriteLine(EscapedControlCharacters.Escape(await response.Content.ReadAsStringAsync(stop)));
            return response.StatusCode == HttpStatusCode.OK ? 0 : CommandLine.Refused;
        }
        catch (Exception exception)
            when (exception is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            throw new BadSettingException($"{address} does not answer: {exception.Message}");
        }
    }
}

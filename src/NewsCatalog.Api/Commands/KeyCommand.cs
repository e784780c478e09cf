using System.CommandLine;
using System.Globalization;
using NewsCatalog.Access;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary><c>key add|list|revoke</c>: the keys that allow reading and writing.</summary>
static class KeyCommand
{
    const int LongestName = 100;

    public static Command Create(IReadOnlyList<string> settings) =>
        new("key", "Add, list and revoke the keys of programs that write.")
        {
            Add(settings),
            List(settings),
            Revoke(settings),
        };

    static Command Add(IReadOnlyList<string> settings)
    {
        var name = Name("What the key is called.");
        var scope = new Option<string>("--scope")
        {
            Description = "What the key allows. Each scope includes those before it.",
            Required = true,
        };
        scope.AcceptOnlyFromAmong("read", "write", "admin");
        var folder = new FolderOption(settings);
        var command = new Command("add", "Make a key and print it. It cannot be shown again.")
        {
            name,
            scope,
            folder.Option,
        };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var host = await CatalogHost.OpenAsync(folder.SettingsOf(parsed), DatabaseUse.Make, stop);
                var called = parsed.GetValue(name)!;
                var key = await host.Get<IAccessKeys>()
                    .CreateAsync(called, Enum.Parse<KeyScope>(parsed.GetValue(scope)!, ignoreCase: true), stop);
                if (key is null)
                    return await RefuseAsync($"There is a key '{called}' already, perhaps a revoked one.");
                await parsed.InvocationConfiguration.Output.WriteLineAsync(key);
                return 0;
            }
        );
        return command;
    }

    static Command List(IReadOnlyList<string> settings)
    {
        var folder = new FolderOption(settings);
        var command = new Command("list", "List the keys without their secrets.") { folder.Option };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var host = await CatalogHost.OpenAsync(folder.SettingsOf(parsed), DatabaseUse.Read, stop);
                foreach (var key in await host.Get<IAccessKeys>().ListAsync(stop))
                    await parsed.InvocationConfiguration.Output.WriteLineAsync(Describe(key));
                return 0;
            }
        );
        return command;
    }

    static Command Revoke(IReadOnlyList<string> settings)
    {
        var name = Name("The name of the key.");
        var folder = new FolderOption(settings);
        var command = new Command("revoke", "End a key for good.") { name, folder.Option };
        command.SetAction(
            async (parsed, stop) =>
            {
                await using var host = await CatalogHost.OpenAsync(folder.SettingsOf(parsed), DatabaseUse.Write, stop);
                var called = parsed.GetValue(name)!;
                if (!await host.Get<IAccessKeys>().RevokeAsync(called, stop))
                    return await RefuseAsync($"There is no valid key '{called}'. newscatalog key list lists them.");
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"The key '{called}' is revoked.");
                return 0;
            }
        );
        return command;
    }

    static Argument<string> Name(string description)
    {
        var name = new Argument<string>("NAME") { Description = description };
        name.Validators.Add(result =>
        {
            if (
                result.GetValueOrDefault<string>() is not { Length: > 0 and <= LongestName } given
                || given.Any(char.IsControl)
            )
            {
                result.AddError($"The name of a key has 1 to {LongestName} characters that can be seen.");
            }
        });
        return name;
    }

    static string Describe(AccessKey key)
    {
        var state = key.RevokedAt is { } at ? $"revoked {Day(at)}" : "valid";
        var scope = key.Scope.ToString().ToLowerInvariant();
        return EscapedControlCharacters.Escape($"{key.Name}  {scope}  made {Day(key.CreatedAt)}  {state}");
    }

    static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static async Task<int> RefuseAsync(string reason)
    {
        await Console.Error.WriteLineAsync(EscapedControlCharacters.Escape(reason));
        return CommandLine.Refused;
    }
}

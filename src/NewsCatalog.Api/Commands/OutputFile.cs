using System.CommandLine;
using System.Globalization;
using NewsCatalog.Api.Hosting;

namespace NewsCatalog.Api.Commands;

/// <summary>The file that a command writes, as an argument. It is there when it is complete, and not before.</summary>
sealed class OutputFile
{
    readonly Argument<string> _file = new("FILE");

    readonly Option<bool> _force = new("--force") { Description = "Replace the file if there is one." };

    /// <summary>Adds them to a command.</summary>
    public OutputFile(Command command, string description)
    {
        _file.Description = description;
        command.Arguments.Add(_file);
        command.Options.Add(_force);
    }

    /// <summary>The name as it was given.</summary>
    public string NameOf(ParseResult parsed) => parsed.GetRequiredValue(_file);

    public static string PathOf(string name) => Path.GetFullPath(UserPath.Expand(name));

    /// <summary>Writes it under another name and renames it.</summary>
    /// <param name="parsed">Names the file.</param>
    /// <param name="write">Writes to the path that it is given.</param>
    /// <exception cref="BadSettingException">It is there already, or cannot be written.</exception>
    public async Task WriteAsync(ParseResult parsed, Func<string, Task> write)
    {
        var (path, replaces) = (PathOf(NameOf(parsed)), parsed.GetValue(_force));
        var shown = UserPath.Shorten(path);
        if (Path.Exists(path) && !replaces)
            throw new BadSettingException($"There is a file {shown} already. --force replaces it.");
        var temporary = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            await write(temporary);
            File.Move(temporary, path, replaces);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadSettingException($"The file {shown} cannot be written: {exception.Message}");
        }
        finally
        {
            if (File.Exists(temporary)) File.Delete(temporary);
        }

        var bytes = new FileInfo(path).Length;
        parsed.InvocationConfiguration.Output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{EscapedControlCharacters.Escape(shown)}: {bytes:N0} bytes"
            )
        );
    }
}

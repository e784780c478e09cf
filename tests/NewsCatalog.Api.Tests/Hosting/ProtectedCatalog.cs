using Microsoft.Data.Sqlite;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Hosting;

/// <summary>A catalog whose database and folder can be kept from being written.</summary>
sealed class ProtectedCatalog : IDisposable
{
    public const UnixFileMode ReadOnlyFolder =
        UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    public const UnixFileMode OpenFolder = ReadOnlyFolder | UnixFileMode.UserWrite | UnixFileMode.OtherWrite;
    public const UnixFileMode ReadOnlyFile = UnixFileMode.UserRead | UnixFileMode.OtherRead;
    public const UnixFileMode OpenFile = ReadOnlyFile | UnixFileMode.UserWrite | UnixFileMode.OtherWrite;

    public TextFolder Folder { get; } = new TextFolder().With("first.txt", NewsText.Of("A museum"));

    public string Root => Path.GetDirectoryName(Folder.Database)!;

    public async Task MakeAsync()
    {
        using var process = CatalogProcess.Start(Folder);
        await process.AddressAsync();
        process.Terminate();
        await process.ExitCodeAsync();
    }

    public async Task RunAsync(string statement)
    {
        await using var connection = new SqliteConnection($"{Folder.ConnectionString};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
        command.CommandText = statement;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public void Protect(UnixFileMode folder, UnixFileMode file)
    {
        Folder.With("second.txt", NewsText.Of("A library"));
        Permit(Folder.Path, ReadOnlyFolder | UnixFileMode.UserWrite);
        foreach (var text in Directory.GetFiles(Folder.Path)) Permit(text, ReadOnlyFile);
        foreach (var one in Directory.GetFiles(Root)) Permit(one, file);
        Permit(Root, folder);
    }

    public void Dispose()
    {
        Permit(Root, OpenFolder);
        Folder.Dispose();
    }

    static void Permit(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}

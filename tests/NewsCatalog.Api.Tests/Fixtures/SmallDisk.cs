using System.Diagnostics;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>A file system in memory of a few kilobytes; needs Linux and its administrator.</summary>
sealed class SmallDisk : IDisposable
{
    readonly bool _isMounted;

    public SmallDisk(int kilobytes)
    {
        Path = Directory.CreateTempSubdirectory("newscatalog-disk-").FullName;
        SkipReason = OperatingSystem.IsLinux()
            ? Run("mount", "-t", "tmpfs", "-o", $"size={kilobytes}k", "tmpfs", Path)
            : "this is no Linux";
        _isMounted = SkipReason is null;
    }

    public string Path { get; }

    public string? SkipReason { get; }

    /// <summary>Writes a file that leaves no more than so many bytes free.</summary>
    public void Fill(int except)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, "room"), new byte[except]);
        using (
            var filler = new FileStream(
                System.IO.Path.Combine(Path, "filler"),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 0
            )
        )
        {
            try
            {
                while (true) filler.Write(new byte[4096]);
            }
            catch (IOException)
            {
                // It is full.
            }
        }

        File.Delete(System.IO.Path.Combine(Path, "room"));
    }

    public void Dispose()
    {
        // A connection that was just given back may still have a file open.
        if (_isMounted) Run("umount", "--lazy", Path);
        Directory.Delete(Path);
    }

    static string? Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? null : complaint.Trim();
    }
}

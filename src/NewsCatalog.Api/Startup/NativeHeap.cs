using System.Runtime.InteropServices;

namespace NewsCatalog.Api.Startup;

/// <summary>Where SQLite and the compiler allocate.</summary>
static class NativeHeap
{
    /// <summary>
    /// Returns to the system what was freed: the C library of most Linux systems, glibc, keeps a heap for every few threads and in each all
    /// that was ever used there. See malloc_trim(3). Elsewhere it does nothing.
    /// </summary>
    public static void GiveBackMemory()
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            _ = Trim(kept: 0);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Another C library, such as musl, which keeps less.
        }
    }

    [DllImport("libc.so.6", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int Trim(nint kept);
}

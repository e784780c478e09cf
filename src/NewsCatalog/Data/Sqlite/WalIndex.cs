using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsCatalog.Data.Sqlite;

/// <summary>
/// Whether anything was committed, told without a system call by the memory that all processes on a database share: its header says how
/// far the write-ahead log goes, with a checksum of all of it, and every commit writes it (https://www.sqlite.org/walformat.html, 2.2).
/// It is read where the connection has it mapped (https://www.sqlite.org/c3ref/io_methods.html): opening and closing the file once more
/// would give up the locks that this process has on it. To be used no longer than the connection.
/// </summary>
sealed unsafe partial class WalIndex
{
    const int FilePointer = 7;
    const int RegionBytes = 32_768;
    const int HeaderBytes = 48;

    /// <summary>The first function of the second version of <c>sqlite3_io_methods</c>, behind the version and twelve others.</summary>
    const int ShmMap = 13;

    readonly byte* _header;
    readonly byte[] _seen = new byte[HeaderBytes];

    WalIndex(byte* header) => _header = header;

    /// <summary>Whether the log is as it was when it was last marked as seen.</summary>
    public bool IsAsSeen => Header.SequenceEqual(_seen);

    ReadOnlySpan<byte> Header => new(_header, HeaderBytes);

    /// <summary>That of the database a connection has read from; null when it has none.</summary>
    public static WalIndex? Of(SqliteConnection connection)
    {
        if (FileControl(connection.Handle!, "main", FilePointer, out var file) != raw.SQLITE_OK || file is null) return null;
        var methods = *(void***)file;
        if (methods is null || *(int*)methods < 2) return null;
        var map = (delegate* unmanaged[Cdecl]<void*, int, int, int, byte**, int>)methods[ShmMap];
        byte* header = null;
        return map(file, 0, RegionBytes, 0, &header) == raw.SQLITE_OK && header is not null ? new WalIndex(header) : null;
    }

    /// <summary>To be called before the database is read: then a commit in between shows as one not yet seen.</summary>
    public void MarkSeen() => Header.CopyTo(_seen);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(sqlite3 database, string name, int operation, out void* value);
}

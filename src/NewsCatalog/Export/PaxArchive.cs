using System.Globalization;
using System.Text;

namespace NewsCatalog.Export;

/// <summary>
/// Writes a tar archive in the pax format of POSIX.1-2017. The same files give the same bytes; those of
/// <c>System.Formats.Tar</c> have the number of the process in them.
/// </summary>
sealed class PaxArchive(Stream output)
{
    const int Block = 512;
    const int NameLength = 100;

    /// <summary>The most that eleven octal digits can say.</summary>
    const long MostOctal = (1L << 33) - 1;

    const char File = '0';
    const char Folder = '5';
    const char Extended = 'x';

    public ValueTask AddFolderAsync(string name, DateTimeOffset modifiedAt, CancellationToken cancellationToken) =>
        AddAsync(name, Folder, 0, modifiedAt, cancellationToken);

    public async Task AddFileAsync(
        string name,
        ReadOnlyMemory<byte> content,
        DateTimeOffset modifiedAt,
        CancellationToken cancellationToken
    )
    {
        await AddAsync(name, File, content.Length, modifiedAt, cancellationToken);
        await output.WriteAsync(content, cancellationToken);
        await PadAsync(content.Length, cancellationToken);
    }

    /// <summary>Adds a file that has so many bytes.</summary>
    public async Task AddFileAsync(
        string name,
        Stream content,
        long length,
        DateTimeOffset modifiedAt,
        CancellationToken cancellationToken
    )
    {
        await AddAsync(name, File, length, modifiedAt, cancellationToken);
        await content.CopyToAsync(output, cancellationToken);
        await PadAsync(length, cancellationToken);
    }

    /// <summary>Two blocks of zeros end it.</summary>
    public ValueTask EndAsync(CancellationToken cancellationToken) =>
        output.WriteAsync(new byte[2 * Block], cancellationToken);

    async ValueTask AddAsync(
        string name,
        char type,
        long length,
        DateTimeOffset modifiedAt,
        CancellationToken cancellationToken
    )
    {
        var records = new StringBuilder();
        if (!Ascii.IsValid(name) || name.Length > NameLength) Record(records, "path", name);
        if (length > MostOctal) Record(records, "size", length.ToString(CultureInfo.InvariantCulture));
        if (records.Length > 0)
        {
            var extension = Encoding.UTF8.GetBytes(records.ToString());
            var header = Header("././@PaxHeader", Extended, extension.Length, DateTimeOffset.UnixEpoch);
            await output.WriteAsync(header, cancellationToken);
            await output.WriteAsync(extension, cancellationToken);
            await PadAsync(extension.Length, cancellationToken);
        }

        await output.WriteAsync(Header(name, type, length, modifiedAt), cancellationToken);
    }

    ValueTask PadAsync(long length, CancellationToken cancellationToken) =>
        output.WriteAsync(new byte[(Block - (length % Block)) % Block], cancellationToken);

    /// <summary>A record begins with its own length in bytes, of which that number is a part.</summary>
    static void Record(StringBuilder records, string key, string value)
    {
        var rest = $" {key}={value}\n";
        var bytes = Encoding.UTF8.GetByteCount(rest);
        var length = bytes + Digits(bytes);
        if (Digits(length) > Digits(bytes)) length++;
        records.Append(CultureInfo.InvariantCulture, $"{length}{rest}");
    }

    static int Digits(int number) => number.ToString(CultureInfo.InvariantCulture).Length;

    // The header of ustar, which pax extends.
    static byte[] Header(string name, char type, long length, DateTimeOffset modifiedAt)
    {
        var header = new byte[Block];
        var bytes = Encoding.UTF8.GetBytes(name);
        bytes.AsSpan(..Math.Min(bytes.Length, NameLength)).CopyTo(header);
        Octal(header.AsSpan(100, 8), type == Folder ? 0b111_101_101 : 0b110_100_100);
        Octal(header.AsSpan(108, 8), 0);
        Octal(header.AsSpan(116, 8), 0);
        Octal(header.AsSpan(124, 12), Math.Min(length, MostOctal));
        Octal(header.AsSpan(136, 12), Math.Clamp(modifiedAt.ToUnixTimeSeconds(), 0, MostOctal));
        header.AsSpan(148, 8).Fill((byte)' ');
        header[156] = (byte)type;
        "ustar\000"u8.CopyTo(header.AsSpan(257));
        Octal(header.AsSpan(329, 8), 0);
        Octal(header.AsSpan(337, 8), 0);
        Octal(header.AsSpan(148, 7), header.Sum(one => one));
        return header;
    }

    /// <summary>Octal digits and a zero at the end.</summary>
    static void Octal(Span<byte> field, long number)
    {
        field[^1] = 0;
        for (var at = field.Length - 2; at >= 0; at--, number >>= 3) field[at] = (byte)('0' + (number & 7));
    }
}

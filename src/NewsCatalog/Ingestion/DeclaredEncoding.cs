using System.Text;
using NewsCatalog.Parsing;

namespace NewsCatalog.Ingestion;

/// <summary>The encoding that a client declares for a text, where the parser finds it out by itself.</summary>
public static class DeclaredEncoding
{
    /// <summary>
    /// The bytes to store: as they were sent, if the parser reads the same text from them; else the text in UTF-8, so
    /// that nothing is guessed.
    /// </summary>
    /// <param name="content">The bytes as they were sent.</param>
    /// <param name="charset">The name of the encoding, as in <c>text/plain; charset=NAME</c>.</param>
    /// <exception cref="UnreadableSourceException">There is no such encoding, or the bytes are not in it.</exception>
    public static byte[] Apply(byte[] content, string charset)
    {
        var declared = Decode(content, charset);
        return declared == SourceText.TextOf(content) ? content : Encoding.UTF8.GetBytes(declared);
    }

    static string Decode(byte[] content, string charset)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var encoding = Encoding.GetEncoding(
                charset,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback
            );
            var text = encoding.GetString(content);
            return text.StartsWith('\uFEFF') ? text[1..] : text;
        }
        catch (DecoderFallbackException invalid)
        {
            throw new UnreadableSourceException($"byte {invalid.Index + 1:N0} of it is not {charset}");
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new UnreadableSourceException($"there is no encoding '{charset}'");
        }
    }
}

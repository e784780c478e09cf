using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsCatalog.Parsing;

/// <summary>
/// Tells texts that a program has written for programs: HTML, JSON and mail. It would rather miss one than take news
/// for it.
/// </summary>
static partial class ForeignFormat
{
    /// <summary>In characters: as far as the beginning of an HTML page is looked for.</summary>
    const int Beginning = 4096;

    const int FewestMailHeaders = 3;
    const int MostMailHeaderLines = 200;

    static readonly HashSet<string> MailHeaders = new(
        [
            "From", "To", "Cc", "Bcc", "Date", "Subject", "Sender", "Reply-To", "Message-ID", "In-Reply-To",
            "References", "Received", "Return-Path", "Delivered-To", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding", "DKIM-Signature", "Authentication-Results", "List-Unsubscribe",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Those that programs write and people do not.</summary>
    static readonly HashSet<string> TechnicalHeaders = new(
        [
            "Message-ID", "Received", "Return-Path", "Delivered-To", "MIME-Version", "Content-Type",
            "Content-Transfer-Encoding", "DKIM-Signature",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether the text begins as an HTML page does.</summary>
    public static bool IsHtml(string text) => Html().IsMatch(text.Length > Beginning ? text[..Beginning] : text);

    /// <summary>What else the text looks like, with its article ("a JSON text"); null when it may be news.</summary>
    public static string? Of(string text, IReadOnlyList<string> lines)
    {
        if (IsJson(text)) return "a JSON text";
        return IsMail(lines) ? "a mail with its headers" : null;
    }

    // "[1]" and "[sic]" are no data: there is an object, or a list of texts or objects.
    static bool IsJson(string text)
    {
        var trimmed = text.AsMemory().Trim();
        if (trimmed.Span is not (['{', .., '}'] or ['[', .., ']'])) return false;
        try
        {
            using var document = JsonDocument.Parse(trimmed, new JsonDocumentOptions { MaxDepth = 256 });
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                ? root.EnumerateObject().Any()
                : root.EnumerateArray().FirstOrDefault().ValueKind
                    is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.String;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Several headers of mail and nothing else up to an empty line, and one of them has an address or is
    /// technical.</summary>
    static bool IsMail(IReadOnlyList<string> lines)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isTechnical = false;
        var at = lines.Count > 0 && lines[0].StartsWith("From ", StringComparison.Ordinal) ? 1 : 0;
        for (; at < Math.Min(lines.Count, MostMailHeaderLines) && lines[at].Length > 0; at++)
        {
            if (known.Count > 0 && lines[at][0] is ' ' or '\t') continue;
            if (Header().Match(lines[at]) is not { Success: true } header) return false;
            var name = header.Groups[1].Value;
            if (!MailHeaders.Contains(name)) continue;
            known.Add(name);
            isTechnical |= TechnicalHeaders.Contains(name) || lines[at].Contains('@');
        }

        return at < lines.Count && lines[at].Length == 0 && isTechnical && known.Count >= FewestMailHeaders;
    }

    // Behind white space, comments and an XML declaration.
    [GeneratedRegex(
        @"^\s*(<\?xml\b[^>]*\?>\s*)?(<!--(?:(?!-->).)*-->\s*)*(<!doctype\s+html\b|<(html|head|body)(\s[^<>]*)?>)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Html();

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9-]*):")]
    private static partial Regex Header();
}

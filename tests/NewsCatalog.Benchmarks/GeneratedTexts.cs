using System.Globalization;
using NewsCatalog.Tests;

namespace NewsCatalog.Benchmarks;

/// <summary>Files like the shipped text, each with a lead and headlines of its own; the same ones on every
/// run.</summary>
static class GeneratedTexts
{
    public static TextFolder Folder(int files, string prefix = "")
    {
        var random = new Random(5);
        var lines = File.ReadAllLines(TextFolder.Seed);
        var words = lines.SelectMany(line => line.Split(' ')).Where(word => word.Length > 3).Distinct().ToArray();
        var folder = new TextFolder();
        for (var number = 0; number < files; number++)
        {
            var text = lines.Select(
                (line, at) =>
                    at switch
                    {
                        0 => $"In case number {number.ToString(CultureInfo.InvariantCulture)}, {line}",
                        >= 12 and <= 28 => string.Join(
                            ' ',
                            random
                                .GetItems(words, 9)
                                .Select(word => char.ToUpperInvariant(word[0]) + word[1..].TrimEnd('.', ','))
                        ),
                        _ => line,
                    }
            );
            folder.With($"{prefix}{number / 1000:00}/{number:00000}.txt", string.Join('\n', text));
        }

        return folder;
    }
}

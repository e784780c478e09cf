namespace NewsCatalog.Text;

/// <summary>Guesses what was meant by a misspelt name.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate within a third of the name's length in edits (Levenshtein), the nearest and first of them; else
    /// the first one that the name begins; or null.
    /// </summary>
    public static string? To(string name, IReadOnlyList<string> candidates)
    {
        if (name.Length > 40) return null;
        var (nearest, least) = ((string?)null, Math.Max(1, (name.Length + 1) / 3) + 1);
        foreach (var candidate in candidates)
        {
            var distance = Distance(name, candidate);
            if (distance < least) (nearest, least) = (candidate, distance);
        }

        return nearest
            ?? (
                name.Length < 2
                    ? null
                    : candidates.FirstOrDefault(candidate =>
                        candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                    )
            );
    }

    static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution =
                    diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

namespace NewsCatalog.Headlines;

/// <summary>A headline that sources list; one row however many articles list it.</summary>
public sealed class RelatedHeadline
{
    /// <summary>
    /// In the order in which this catalog met its headlines. Rows refer to it and ties are broken by it: the ids are
    /// hashes, and every index that held them had each batch rewrite pages all over it.
    /// </summary>
    public long Number { get; set; }

    /// <summary>Derived from the key, see <see cref="HeadlineKey.Id"/>.</summary>
    public required string Id { get; init; }

    /// <summary>As the first source that listed it wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>How many articles list it.</summary>
    public int References { get; set; }

    /// <inheritdoc cref="HeadlineKey.Text"/>
    public required string Key { get; init; }

    /// <inheritdoc cref="HeadlineKey.IsTruncated"/>
    public required bool IsTruncated { get; init; }

    /// <inheritdoc cref="HeadlineKey.WithoutSite"/>
    public required string? KeyWithoutSite { get; init; }

    /// <summary>Of <see cref="Text"/>; a list is filtered by it.</summary>
    public ResolutionStatus Status { get; set; }

    /// <summary>Set on reading.</summary>
    public Resolution Resolution { get; set; } = Resolution.Unresolved;

    public static RelatedHeadline Of(string text)
    {
        var key = HeadlineKey.Of(text);
        return new RelatedHeadline
        {
            Id = key.Id,
            Text = text,
            Key = key.Text,
            IsTruncated = key.IsTruncated,
            KeyWithoutSite = key.WithoutSite,
        };
    }
}

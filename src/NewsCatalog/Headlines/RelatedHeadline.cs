namespace NewsCatalog.Headlines;

/// <summary>A headline that sources list; one row however many articles list it.</summary>
public sealed class RelatedHeadline
{
    /// <summary>Derived from the normalised text, see <see cref="HeadlineKey"/>.</summary>
    public required string Id { get; init; }

    /// <summary>As the first source that listed it wrote it.</summary>
    public required string Text { get; init; }

    /// <summary>How many articles list it.</summary>
    public int References { get; set; }
}

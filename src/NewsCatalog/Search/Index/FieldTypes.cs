using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace NewsCatalog.Search.Index;

/// <summary>What the index keeps of the terms of a field.</summary>
static class FieldTypes
{
    /// <summary>How often each is there.</summary>
    public static readonly FieldType Counted = Type(IndexOptions.DOCS_AND_FREQS, omitNorms: false);

    /// <summary>Where each is.</summary>
    public static readonly FieldType Placed = Type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, omitNorms: false);

    /// <summary>Whether each is there.</summary>
    public static readonly FieldType Present = Type(IndexOptions.DOCS_ONLY, omitNorms: true);

    static FieldType Type(IndexOptions options, bool omitNorms)
    {
        var type = new FieldType
        {
            IsIndexed = true,
            IsTokenized = true,
            IndexOptions = options,
            OmitNorms = omitNorms,
        };
        type.Freeze();
        return type;
    }
}

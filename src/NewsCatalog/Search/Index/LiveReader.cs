using Lucene.Net.Index;

namespace NewsCatalog.Search.Index;

/// <summary>
/// A state of the index whose terms and frequencies are those of live documents. Lucene counts deleted documents until
/// it merges their segment, so that the same catalog would rank otherwise after another history.
/// </summary>
sealed class LiveReader(DirectoryReader index) : FilterDirectoryReader(index, new LiveSegments())
{
    /// <summary>The same with the statistics that Lucene has: no less than those of live documents, and cheaper to
    /// read.</summary>
    public DirectoryReader WithDeleted => m_input;

    protected override DirectoryReader DoWrapDirectoryReader(DirectoryReader input) => new LiveReader(input);

    sealed class LiveSegments : SubReaderWrapper
    {
        public override AtomicReader Wrap(AtomicReader reader) =>
            reader.HasDeletions ? new LiveSegment(reader) : reader;
    }

    sealed class LiveSegment(AtomicReader segment) : FilterAtomicReader(segment)
    {
        readonly DeletedDocuments _deleted = DeletedDocuments.Of(segment);

        public override Fields Fields => new LiveFields(base.Fields, _deleted);

        public override object CoreCacheKey => m_input.CoreCacheKey;

        public override object CombinedCoreAndDeletesKey => m_input.CombinedCoreAndDeletesKey;
    }

    sealed class LiveFields(Fields fields, DeletedDocuments deleted) : FilterAtomicReader.FilterFields(fields)
    {
        public override Terms? GetTerms(string field) =>
            base.GetTerms(field) is { } terms ? new LiveTerms(terms, field, deleted) : null;
    }
}

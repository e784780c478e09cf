using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsCatalog.Search.Index;
using NewsCatalog.Text;

namespace NewsCatalog.Tests.Search;

/// <summary>The sample of articles that suggestions are read from.</summary>
public sealed class LowestIdsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(500)]
    public void The_lowest_ids_are_taken_whether_one_in_few_documents_is_wanted_or_one_in_many(int oneIn)
    {
        List<string> ids = [.. Enumerable.Range(0, 1000).Select(number => ContentId.OfArticle($"{number}.txt"))];
        using var directory = new RAMDirectory();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null));
        foreach (var (number, id) in ids.Index())
        {
            writer.AddDocument([
                new StringField(IndexFields.Id, id, Field.Store.NO),
                new SortedDocValuesField(IndexFields.Id, new BytesRef(id)),
            ]);
            if (number % 300 == 0) writer.Commit();
        }

        using var index = writer.GetReader(applyAllDeletes: true);
        var wanted = new FixedBitSet(index.MaxDoc);
        for (var number = 0; number < ids.Count; number += oneIn) wanted.Set(number);
        index.Leaves.Count.Should().BeGreaterThan(1);
        index
            .LowestIds(wanted, 12)
            .Should()
            .Equal(ids.Where((_, number) => number % oneIn == 0).Order(StringComparer.Ordinal).Take(12));
    }
}

using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsCatalog.Tests;

/// <summary>All that an index holds of each document, whatever order and segments it is in: two that dump alike answer
/// alike.</summary>
static class IndexDump
{
    public static SortedDictionary<string, string> Of(string folder)
    {
        using var directory = FSDirectory.Open(folder);
        using var reader = DirectoryReader.Open(directory);
        var documents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves.Select(context => context.AtomicReader))
        {
            var lines = Enumerable
                .Range(0, leaf.MaxDoc)
                .Select(_ => new SortedSet<string>(StringComparer.Ordinal))
                .ToList();
            foreach (var field in leaf.Fields)
            {
                AddNorms(leaf, field, lines);
                for (var term = leaf.GetTerms(field).GetEnumerator(); term.MoveNext();) AddPostings(field, term, lines);
            }

            foreach (var info in leaf.FieldInfos.Where(info => info.HasDocValues)) AddValues(leaf, info, lines);
            var ids = leaf.GetSortedDocValues("id");
            for (var number = 0; number < leaf.MaxDoc; number++)
            {
                if (leaf.LiveDocs is { } live && !live.Get(number)) continue;
                var id = new BytesRef();
                ids.Get(number, id);
                lines[number].Add($"listed {leaf.Document(number).Get("listed", CultureInfo.InvariantCulture)}");
                documents.Add(id.Utf8ToString(), string.Join('\n', lines[number]));
            }
        }

        return documents;
    }

    static void AddPostings(string field, TermsEnum term, List<SortedSet<string>> lines)
    {
        var postings = term.DocsAndPositions(liveDocs: null, reuse: null);
        var docs = postings ?? term.Docs(liveDocs: null, reuse: null);
        while (docs.NextDoc() is var number && number != DocIdSetIterator.NO_MORE_DOCS)
        {
            var places = postings is null
                ? ""
                : string.Join(',', Enumerable.Range(0, postings.Freq).Select(_ => postings.NextPosition()));
            lines[number].Add($"{field} {term.Term.Utf8ToString()} {docs.Freq} {places}");
        }
    }

    static void AddNorms(AtomicReader leaf, string field, List<SortedSet<string>> lines)
    {
        if (leaf.GetNormValues(field) is not { } norms) return;
        for (var number = 0; number < lines.Count; number++)
        {
            if (norms.Get(number) is var norm and not 0) lines[number].Add($"norm {field} {norm}");
        }
    }

    static void AddValues(AtomicReader leaf, FieldInfo info, List<SortedSet<string>> lines)
    {
        // A document without a value reads as 0 or "" where another of its segment has one.
        for (var number = 0; number < lines.Count; number++)
        {
            if (Value(leaf, info, number) is var value and not ("0" or ""))
                lines[number].Add($"value {info.Name} {value}");
        }
    }

    static string Value(AtomicReader leaf, FieldInfo info, int number)
    {
        var bytes = new BytesRef();
        switch (info.DocValuesType)
        {
            case DocValuesType.NUMERIC:
                return leaf.GetNumericDocValues(info.Name).Get(number).ToString(CultureInfo.InvariantCulture);
            case DocValuesType.SORTED:
                leaf.GetSortedDocValues(info.Name).Get(number, bytes);
                return bytes.Utf8ToString();
            default:
                var (values, all) = (leaf.GetSortedSetDocValues(info.Name), new List<string>());
                values.SetDocument(number);
                for (
                    var ordinal = values.NextOrd();
                    ordinal != SortedSetDocValues.NO_MORE_ORDS;
                    ordinal = values.NextOrd()
                )
                {
                    values.LookupOrd(ordinal, bytes);
                    all.Add(bytes.Utf8ToString());
                }

                return string.Join('|', all);
        }
    }
}

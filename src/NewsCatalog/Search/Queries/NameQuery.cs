using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsCatalog.Articles;

namespace NewsCatalog.Search.Queries;

/// <summary>The documents with a name that fits a pattern. Each name of the field is compared: an automaton, as that of
/// Lucene's wildcards, takes a minute to make for a thousand letters.</summary>
sealed class NameQuery(string field, NamePattern pattern) : MultiTermQuery(field)
{
    public override string ToString(string field) => $"{Field}:{pattern}";

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) =>
        new Fitting(terms.GetEnumerator(), pattern);

    sealed class Fitting(TermsEnum names, NamePattern pattern) : FilteredTermsEnum(names, startWithSeek: false)
    {
        protected override AcceptStatus Accept(BytesRef term) =>
            pattern.Fits(term.Utf8ToString()) ? AcceptStatus.YES : AcceptStatus.NO;
    }
}

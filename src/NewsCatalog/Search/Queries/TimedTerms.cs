using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsCatalog.Search.Index;

namespace NewsCatalog.Search.Queries;

/// <summary>Words of the index, as long as there is time.</summary>
sealed class TimedTerms(TermsEnum terms, SearchDeadline deadline) : FilteredTermsEnum(terms, startWithSeek: false)
{
    protected override AcceptStatus Accept(BytesRef term)
    {
        deadline.Step();
        return AcceptStatus.YES;
    }
}

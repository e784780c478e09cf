using Lucene.Net.Index;
using Lucene.Net.Search;
using Int32 = J2N.Numerics.Int32;

namespace NewsCatalog.Search.Queries;

/// <summary>
/// Compares scores of 12 significant bits. A score is a sum of floating-point numbers, whose last bits depend on the
/// order in which segments of the index happen to add them; what is nearer than that ranks alike, and the id decides.
/// One for each search.
/// </summary>
sealed class RelevanceOrder : FieldComparerSource
{
    const int DroppedBits = 11;

    Comparer? _comparer;

    /// <summary>What a score must not be below to be among the best so far, once there are enough of them.</summary>
    public int Least => _comparer?.Bottom ?? int.MinValue;

    public override FieldComparer NewComparer(string fieldname, int numHits, int sortPos, bool reversed) =>
        _comparer = new Comparer(numHits);

    // The bits of positive floating-point numbers are in the order of the numbers.
    public static int Rounded(float score) => BitConverter.SingleToInt32Bits(score) >> DroppedBits;

    sealed class Comparer(int hits) : FieldComparer<Int32>
    {
        readonly int[] _scores = new int[hits];
        Scorer? _scorer;
        int _top;

        public int Bottom { get; private set; } = int.MinValue;

        public override Int32 this[int slot] => Int32.GetInstance(_scores[slot]);

        public override int Compare(int slot1, int slot2) => _scores[slot1].CompareTo(_scores[slot2]);

        public override void SetBottom(int slot) => Bottom = _scores[slot];

        public override void SetTopValue(Int32 value) => _top = value;

        public override int CompareBottom(int doc) => Bottom.CompareTo(Score());

        public override int CompareTop(int doc) => _top.CompareTo(Score());

        public override void Copy(int slot, int doc) => _scores[slot] = Score();

        public override FieldComparer SetNextReader(AtomicReaderContext context) => this;

        public override void SetScorer(Scorer scorer) => _scorer = new ScoreCachingWrappingScorer(scorer);

        int Score() => Rounded(_scorer!.GetScore());
    }
}

namespace NewsCatalog.Parsing.Languages;

/// <summary>The weight of a gram: ten times the natural logarithm of its share of all grams of a language. A gram as
/// rare as e^-10 has weight 0. A letter that a language has at all counts more: it is of its alphabet.</summary>
static class GramWeight
{
    const double LeastLogarithm = -10;
    const double OfAlphabet = 5;
    const double Scale = 10;

    public static int Of(double share, bool isLetter) => (int)Math.Round((Math.Log(share) - Least(isLetter)) * Scale);

    /// <summary>The share that a weight stands for.</summary>
    public static double ShareOf(int weight, bool isLetter) => Math.Exp((weight / Scale) + Least(isLetter));

    static double Least(bool isLetter) => LeastLogarithm - (isLetter ? OfAlphabet : 0);
}

namespace NewsCatalog.Outlets;

public enum OutletSort
{
    /// <summary>By the number of articles that cite the outlet.</summary>
    Articles,
    Name,
}

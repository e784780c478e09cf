namespace NewsCatalog.Outlets;

/// <summary>What a list of outlets is sorted by; the id breaks ties.</summary>
public sealed record OutletOrder(OutletSort By, bool Descending);

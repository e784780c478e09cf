namespace NewsCatalog.Tasks;

/// <summary>How far long work is.</summary>
/// <param name="Work">What is done, such as "Seeding".</param>
/// <param name="Done">How many items are done.</param>
/// <param name="All">How many items there are.</param>
public sealed record WorkProgress(string Work, int Done, int All);

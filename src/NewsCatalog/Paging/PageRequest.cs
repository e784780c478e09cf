namespace NewsCatalog.Paging;

/// <summary>Which page of a list: at most <c>Limit</c> items that come after <c>After</c>, or the first ones; <c>Count</c> asks for the total.</summary>
public sealed record PageRequest(int Limit, Position? After = null, bool Count = true);

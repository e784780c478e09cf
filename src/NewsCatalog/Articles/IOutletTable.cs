namespace NewsCatalog.Articles;

/// <summary>Remembers by which <see cref="OutletAliases"/> the outlets of a catalog were told apart.</summary>
public interface IOutletTable
{
    /// <summary>Makes a table the catalog's own. Where it was another, every source counts as read by an older parser,
    /// so that it is read again.</summary>
    Task TakeAsync(string digest, CancellationToken cancellationToken);
}

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsCatalog.Data.Reading;

/// <summary>A query that is compiled once for each model: each engine has its own.</summary>
/// <param name="compile">Compiles it.</param>
sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    readonly ConcurrentDictionary<IModel, TQuery> _byModel = new();

    public TQuery For(CatalogContext db) => _byModel.GetOrAdd(db.Model, _ => compile());
}

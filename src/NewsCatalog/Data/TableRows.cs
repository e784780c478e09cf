namespace NewsCatalog.Data;

/// <summary>Rows on their way into a table.</summary>
/// <param name="Table">The name of the table.</param>
/// <param name="Columns">The columns that are written.</param>
/// <param name="Rows">For each row the values of those columns, as the database has them.</param>
public sealed record TableRows(
    string Table,
    IReadOnlyList<TableColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows
);

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are in .NET, never nullable.</param>
public sealed record TableColumn(string Name, Type Type);

namespace NewsCatalog.Api.Queries;

/// <summary>Parameters of an operation whose answer a client can reduce to some keys.</summary>
interface ISparseParameters
{
    FieldSet? Fields { get; }
}

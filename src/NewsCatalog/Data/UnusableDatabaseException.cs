namespace NewsCatalog.Data;

/// <summary>The database cannot be used as it is; the message says which, why, and which setting names it.</summary>
public sealed class UnusableDatabaseException(string message, Exception cause) : Exception(message, cause);

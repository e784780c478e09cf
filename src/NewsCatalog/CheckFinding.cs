namespace NewsCatalog;

/// <summary>Something that is not as it should be.</summary>
/// <param name="Part">Where.</param>
/// <param name="Message">What, for people.</param>
/// <param name="IsExpected">Whether it is only something to know, such as before the first start.</param>
public sealed record CheckFinding(CheckedPart Part, string Message, bool IsExpected = false);

/// <summary>The parts of a catalog, in the order in which they are checked.</summary>
public enum CheckedPart
{
    /// <summary>The database file and its structure.</summary>
    Database,

    /// <summary>The bytes of all versions.</summary>
    Sources,

    /// <summary>The search index.</summary>
    Index,

    /// <summary>The folder of texts against what is stored of it.</summary>
    Folder,
}

namespace NewsCatalog.Attribution;

/// <summary>How sure it is that a name is that of an outlet.</summary>
enum Evidence
{
    /// <summary>It may be a person, a company or an ordinary word: only wording that fits nothing but an outlet
    /// counts.</summary>
    Weak,

    Strong,
}

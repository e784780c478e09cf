namespace NewsCatalog.Attribution.Tokens;

enum TokenKind : byte
{
    /// <summary>Before the first or after the last token.</summary>
    None,

    /// <summary>A word that begins with a capital.</summary>
    Capital,

    /// <summary>A word that begins with a lower-case letter.</summary>
    Lower,

    /// <summary>A word that begins with a digit.</summary>
    Number,

    /// <summary>The "'s" or the lone apostrophe that ends a possessive.</summary>
    Possessive,

    /// <summary>Any other visible character.</summary>
    Mark,
}

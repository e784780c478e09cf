namespace NewsCatalog.Parsing.Lines;

/// <summary>What a line ends with, closing quotes and brackets aside.</summary>
enum LineEnd
{
    /// <summary>No mark, an ellipsis or the dot of an abbreviation: headlines and headings do.</summary>
    None,

    /// <summary>A full stop: sentences do.</summary>
    Stop,

    /// <summary>A question or exclamation mark: both do.</summary>
    Question,

    Colon,

    /// <summary>A comma or a dash: the sentence goes on.</summary>
    Open,
}

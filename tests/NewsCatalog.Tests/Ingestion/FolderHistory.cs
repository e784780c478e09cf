using CsCheck;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>What may happen to a folder and to the program that follows it.</summary>
enum FolderEvent
{
    Write,
    WriteHalf,
    Empty,
    RewriteUnseen,
    Touch,
    Move,
    Copy,
    Remove,
    RenameFolder,
    RemoveFolder,
    Wait,
    WaitLong,
    Restart,
    Search,
    Purge,
    ScanWaiting,
    Scan,
}

/// <summary>One event; the numbers say which of the names and texts it is about.</summary>
readonly record struct FolderStep(FolderEvent Event, int Name, int Other, int Text)
{
    // Some give a date, which a move changes. Two are outside of the folder: what is moved there comes back as it was.
    static readonly string[] Names =
    [
        "a.txt", "b.txt", "p/a.txt", "p/2024-05-03 b.txt", "p/r/a.txt", "q/a.txt", "q/2023-11-30 c.txt",
        "../out/a.txt", "../out/c.txt",
    ];

    static readonly string[] Folders = ["p", "p/r", "q", "s", "../out"];

    static readonly string[] Headlines =
    [
        "Mayor Opens New Bridge After Years Of Delay", "Storm Hits Harbour Town At Night",
        "Volcano Sends Ash Over Three Villages", "Museum Of Clocks Finds A Lost Letter",
    ];

    public static readonly string[] Texts = MakeTexts();

    /// <summary>Files and scans alternate: many events between two scans, and many scans in a row, both occur.</summary>
    public static readonly Gen<List<FolderStep>> History = Gen.Select(
            Gen.Frequency(
                (8, Gen.Const(FolderEvent.Write)),
                (8, Gen.Const(FolderEvent.Move)),
                (12, Gen.Const(FolderEvent.ScanWaiting)),
                (6, Gen.Const(FolderEvent.Scan)),
                (25, Gen.Enum<FolderEvent>())
            ),
            Gen.Int[0, Names.Length - 1],
            Gen.Int[0, Names.Length - 1],
            Gen.Int[0, Texts.Length - 1]
        )
        .Select((what, name, other, text) => new FolderStep(what, name, other, text))
        .List[1, 40];

    public string FileName => Names[Name];

    public string OtherName => Names[Other];

    public string FolderName => Folders[Name % Folders.Length];

    public string OtherFolder => Folders[Other % Folders.Length];

    public override string ToString() => $"{Event} {FileName} {OtherName} {Text}";

    // All have one length: size and time alone do not tell them apart.
    static string[] MakeTexts()
    {
        List<string> texts = [];
        for (var number = 0; number < 6; number++)
        {
            var listed = Enumerable.Range(number, 3).Select(next => Headlines[next % Headlines.Length]);
            var credit = number % 2 == 0 ? "The Example Times first reported this." : "It was reported by Reuters.";
            var text = NewsText.Titled(Headlines[number % Headlines.Length], listed);
            texts.Add(text.Replace("in the cold rain.", $"in rain {number}. {credit}", StringComparison.Ordinal));
        }

        var longest = texts.Max(text => text.Length);
        return [.. texts.Select(text => text.PadRight(longest, '\n'))];
    }
}

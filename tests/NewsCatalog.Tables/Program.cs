using NewsCatalog.Tables;
using NewsCatalog.Tests;

// dotnet run --project tests/NewsCatalog.Tables -- dates
switch (args)
{
    case ["dates"]:
        File.WriteAllLines(Table("Dates/DateNames.txt"), DateNameTable.Lines());
        return 0;
    default:
        Console.Error.WriteLine("Which table? There are: dates, languages FOLDER");
        return 2;
}

static string Table(string name) =>
    Path.Combine(TextFolder.Upwards("src/NewsCatalog/Parsing"), name);

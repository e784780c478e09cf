namespace NewsCatalog.Tests.Attribution;

sealed record LabelledSource(string Name, IReadOnlyList<string> Via, int Start, int Length);

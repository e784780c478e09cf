using Microsoft.Extensions.DependencyInjection;
using NewsCatalog.Articles;
using NewsCatalog.Tests;

namespace NewsCatalog.Api.Tests.Fixtures;

/// <summary>Articles of one small circle of headlines that come, change and go by chance, in batches of any
/// size.</summary>
sealed class RestlessNews(CatalogApplication application, Random random)
{
    const int Files = 12;

    static readonly string[] Headlines =
    [
        "Mayor Opens New Bridge After Years Of Delay", "Mayor opens new bridge after years of delay",
        "Mayor Opens New Bridge After…", "Museum Opens Its Doors To The Public",
        "Museum Opens Its Doors To The Public - The Daily Example", "Storm Closes Mountain Road For Days",
        "Storm Closes Mountain Road For Days And Nights", "Library Extends Its Opening Hours Again",
        "LIBRARY EXTENDS ITS OPENING HOURS AGAIN",
    ];

    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Writes or withdraws one batch.</summary>
    public async Task WriteAsync()
    {
        await using var scope = application.Services.CreateAsyncScope();
        var articles = scope.ServiceProvider.GetRequiredService<IArticleWriter>();
        var names = Enumerable
            .Range(0, Files)
            .Select(number => $"{number}.txt")
            .OrderBy(_ => random.Next())
            .Take(random.Next(1, 5))
            .ToList();
        if (random.Next(3) == 0) await articles.WithdrawAsync([.. names], WithdrawalReason.Deleted, Cancelled);
        else await articles.WriteAsync([.. names.Select(Draft)], Cancelled);
    }

    ArticleDraft Draft(string name) =>
        SourceTexts.Draft(
            name,
            NewsText.Titled(Headlines[random.Next(Headlines.Length)], random.GetItems(Headlines, 3))
        );
}

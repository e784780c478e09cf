using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;
using NewsCatalog.Tests.Data;

namespace NewsCatalog.Tests.Ingestion;

/// <summary>The articles and versions of a catalog after one scan, and what has to hold for them.</summary>
sealed record CatalogState(List<Article> Living, List<WithdrawnArticle> Left, List<ArticleVersion> Versions)
{
    static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static Task<CatalogState> OfAsync(CatalogDatabase catalog) =>
        catalog.Query(async db => new CatalogState(
            await db.Articles.AsNoTracking().ToListAsync(Cancelled),
            await db.Withdrawn.AsNoTracking().ToListAsync(Cancelled),
            await db.Versions.AsNoTracking().Include(version => version.Content).ToListAsync(Cancelled)
        ));

    /// <summary>Every id is that of one article, and every version is there with its bytes.</summary>
    public void ShouldBeWhole()
    {
        Living.Select(article => article.SourceName).Should().OnlyHaveUniqueItems();
        Living.Select(article => article.Id).Concat(Left.Select(article => article.ArticleId))
            .Should().OnlyHaveUniqueItems();
        foreach (var version in Versions)
        {
            var bytes = version.Content.ToBytes();
            Convert.ToHexStringLower(SHA256.HashData(bytes)).Should().Be(version.Facts.Sha256);
            bytes.Length.Should().Be(version.Facts.Bytes);
        }

        foreach (var article in Living) LastVersionsShouldBe(article.Id, article.Version, article.Facts.Sha256);
        foreach (var article in Left)
        {
            if (article.Reason == WithdrawalReason.Purged)
                Versions.Should().NotContain(version => version.ArticleId == article.ArticleId);
            else LastVersionsShouldBe(article.ArticleId, article.Version, article.Sha256);
        }
    }

    /// <summary>No version but those of purged articles is lost, and what was moved or came back kept its id.</summary>
    /// <param name="before">The state before the scan.</param>
    /// <param name="present">The names of the files that were in the folder.</param>
    public void ShouldFollow(CatalogState before, IReadOnlySet<string> present)
    {
        before.Versions.Select(version => (version.ArticleId, version.Number, version.Facts.Sha256))
            .Except(Versions.Select(version => (version.ArticleId, version.Number, version.Facts.Sha256)))
            .Should()
            .BeEmpty();
        foreach (var article in Living)
        {
            var earlier = before.Living.Find(one => one.SourceName == article.SourceName);
            if (earlier is not null) article.Id.Should().Be(earlier.Id, "its file has its name still");
        }

        var known = before.Living.Select(article => article.Id)
            .Concat(before.Left.Select(article => article.ArticleId))
            .ToHashSet();
        var arrived = Living.ExceptBy(before.Living.Select(article => article.SourceName), article => article.SourceName);
        foreach (var group in arrived.GroupBy(article => article.Facts.Sha256))
        {
            var movable = before.Living.Count(one => one.Facts.Sha256 == group.Key && !present.Contains(one.SourceName))
                + before.Left.Count(one =>
                    one.Sha256 == group.Key && one.Reason == WithdrawalReason.FileRemoved
                    && Living.TrueForAll(article => article.SourceName != one.SourceName)
                );
            var isNew = group.Count(article => !known.Contains(article.Id));
            isNew.Should().BeLessThanOrEqualTo(Math.Max(0, group.Count() - movable), "moved files keep their articles");
        }
    }

    // The earlier ones may be purged.
    void LastVersionsShouldBe(string articleId, int last, string sha256)
    {
        var versions = Versions.FindAll(version => version.ArticleId == articleId);
        versions.Sort((left, right) => left.Number.CompareTo(right.Number));
        versions.Select(version => version.Number).Should()
            .Equal(Enumerable.Range(last - versions.Count + 1, versions.Count));
        versions[^1].Facts.Sha256.Should().Be(sha256);
    }
}

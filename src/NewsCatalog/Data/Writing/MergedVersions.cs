using Microsoft.EntityFrameworkCore;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Writing;

/// <summary>What a batch stores of versions: new ones with their bytes, the articles that leave and those that come
/// back.</summary>
sealed class MergedVersions(CatalogContext db)
{
    readonly List<(Article Article, SourceContent Content)> _written = [];
    readonly List<ArticleVersion> _versions = [];
    readonly List<SourceContent> _contents = [];
    readonly List<WithdrawnArticle> _withdrawn = [];
    readonly List<string> _returned = [];

    /// <summary>Adds an article that is written, and the bytes that it was read from.</summary>
    public void Write(Article article, SourceContent content) => _written.Add((article, content));

    /// <summary>Adds the version that an article has reached.</summary>
    public void Add(Article article, ArticleRows rows, VersionReason reason) =>
        _versions.Add(
            new ArticleVersion
            {
                ArticleId = article.Id,
                Number = article.Version,
                At = article.ModifiedAt,
                Reason = reason,
                SourceName = rows.SourceName,
                Facts = rows.Facts,
            }
        );

    public void Withdraw(Article article, WithdrawalReason reason, DateTimeOffset now) =>
        _withdrawn.Add(
            new WithdrawnArticle
            {
                ArticleId = article.Id,
                SourceName = article.SourceName,
                Version = article.Version,
                Sha256 = article.Facts.Sha256,
                ContentDigest = article.ContentDigest,
                AddedAt = article.AddedAt,
                ModifiedAt = article.ModifiedAt,
                WithdrawnAt = now,
                Reason = reason,
                IsDeleted = reason == WithdrawalReason.Deleted,
            }
        );

    /// <summary>Adds the versions of an article of another catalog, each with its content.</summary>
    public void Restore(IReadOnlyList<ArticleVersion> versions)
    {
        _versions.AddRange(versions);
        _contents.AddRange(versions.Select(version => version.Content));
    }

    /// <summary>Adds an article that another catalog has withdrawn.</summary>
    public void Restore(WithdrawnArticle article) => _withdrawn.Add(article);

    public void Return(WithdrawnArticle article) => _returned.Add(article.ArticleId);

    /// <summary>Stores the bytes, and gives each written article the number of its own.</summary>
    public async Task SaveContentsAsync(CancellationToken cancellationToken)
    {
        List<SourceContent> contents =
        [
            .. _written.Select(one => one.Content).Concat(_contents).DistinctBy(content => content.Sha256),
        ];
        IReadOnlyCollection<string> hashes = contents.ConvertAll(content => content.Sha256);
        var numbers = await db
            .Contents.Where(content => EF.Parameter(hashes).Contains(content.Sha256))
            .Select(content => new { content.Sha256, content.Number })
            .ToDictionaryAsync(content => content.Sha256, content => content.Number, cancellationToken);
        var missing = contents.FindAll(content => !numbers.ContainsKey(content.Sha256));
        var last = await db.HighestAsync<SourceContent>(nameof(SourceContent.Number), cancellationToken);
        foreach (var content in missing) numbers[content.Sha256] = content.Number = ++last;
        await db.InsertAsync(missing, cancellationToken);
        foreach (var (article, content) in _written) article.ContentNumber = numbers[content.Sha256];
        foreach (var version in _versions) version.ContentNumber = numbers[version.Facts.Sha256];
    }

    public async Task SaveAsync(CancellationToken cancellationToken)
    {
        await db.InsertAsync(_versions, cancellationToken);
        await db.InsertAsync(_withdrawn, cancellationToken);
        if (_returned.Count == 0) return;
        await db
            .Withdrawn.Where(article => EF.Parameter(_returned).Contains(article.ArticleId))
            .ExecuteDeleteAsync(cancellationToken);
    }
}

using System.Runtime.CompilerServices;
using NewsCatalog.Articles;
using NewsCatalog.Export;
using NewsCatalog.Parsing;
using NewsCatalog.Text;

namespace NewsCatalog.Ingestion.Uploads;

/// <summary>
/// The articles of the bag of a catalog, and behind them its withdrawn ones. The lines of articles, the lines of
/// versions and the files are read side by side: all stand in the order of the ids, so that one article is held at a
/// time.
/// </summary>
sealed class BagItems(Upload upload, BagFolder bag, SourceSize size)
{
    const int MostVersions = 100_000;

    readonly BagTags _tags = new(upload, bag, size);
    int _number;
    int _owned;

    /// <param name="skip">How many items, from the first on, need not be read: they are only counted.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ImportFailedException">The bag is damaged in a way that concerns all articles.</exception>
    public async IAsyncEnumerable<ImportItem> ReadAsync(
        int skip,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await _tags.CheckAsync(cancellationToken);
        var articles = _tags.ReadLinesAsync(BagFolder.Articles, BagInput.Lines.BagHead, cancellationToken)
            .Select(head => new Owner(head.Id, head.SourceName, (of, payload) => Read(head, of, payload)));
        var withdrawn = _tags.ReadLinesAsync(BagFolder.Withdrawn, BagInput.Lines.WithdrawnArticle, cancellationToken)
            .Select(left => new Owner(left.ArticleId, left.SourceName, (of, payload) => Read(left, of, payload)));
        await foreach (var item in JoinAsync(articles, skip, cancellationToken)) yield return item;
        await foreach (var item in JoinAsync(withdrawn, skip, cancellationToken)) yield return item;
        await CheckOwnedAsync(cancellationToken);
    }

    async IAsyncEnumerable<ImportItem> JoinAsync(
        IAsyncEnumerable<Owner> owners,
        int skip,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await using var versions = VersionsAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        BagPayload? payload = null;
        try
        {
            var (hasVersions, isFirst, last) = (false, true, "");
            await foreach (var owner in owners)
            {
                if (isFirst) hasVersions = await versions.MoveNextAsync();
                if (isFirst && skip < int.MaxValue) payload = new BagPayload(upload, bag, size);
                isFirst = false;
                Check(owner.Id, ref last);
                for (; hasVersions && IsBefore(versions.Current.ArticleId, owner.Id);)
                {
                    payload?.Skip(versions.Current);
                    hasVersions = await versions.MoveNextAsync();
                }

                var isOwned = hasVersions && versions.Current.ArticleId == owner.Id;
                if (isOwned) _owned++;
                var own = isOwned ? versions.Current : new BagVersions(owner.Id, []);
                yield return new ImportItem(++_number, Line: null, owner.Name, () => owner.Read(own, payload!));
                payload?.Skip(own);
            }
        }
        finally
        {
            payload?.Dispose();
        }
    }

    async IAsyncEnumerable<BagVersions> VersionsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<BagVersion> some = [];
        var last = "";
        var lines = _tags.ReadLinesAsync(BagFolder.Versions, BagInput.Lines.BagVersion, cancellationToken);
        await foreach (var version in lines)
        {
            if (some.Count > 0 && some[0].ArticleId != version.ArticleId)
            {
                yield return new BagVersions(some[0].ArticleId, some);
                some = [];
            }

            if (some.Count == 0) Check(version.ArticleId, ref last);
            if (some.Count == MostVersions)
                throw new ImportFailedException($"The article {last} has more than {MostVersions:N0} versions.");
            some.Add(version);
        }

        if (some.Count > 0) yield return new BagVersions(some[0].ArticleId, some);
    }

    /// <summary>Makes sure that no version is left out because its article is missing.</summary>
    async Task CheckOwnedAsync(CancellationToken cancellationToken)
    {
        if (_owned == await VersionsAsync(cancellationToken).CountAsync(cancellationToken)) return;
        throw new ImportFailedException(
            $"The bag is not whole: {BagFolder.Versions} has articles that stand in none of its other files."
        );
    }

    static ImportedSource Read(BagHead head, BagVersions versions, BagPayload payload)
    {
        if (BagCheck.Refusal(head, versions) is { } refusal) throw new UnreadableSourceException(refusal);
        var (present, contents) = payload.Read(versions);

        // What a newer parser has read is read again by it some day, and until then by this one.
        var facts = head.Facts with { ParserVersion = Math.Min(head.ParserVersion, ArticleTextParser.Version) };
        var history = new ArticleHistory(
            head.Id,
            head.AddedAt,
            head.ModifiedAt,
            facts,
            head.ContentDigest,
            versions.ToVersions(contents)
        );
        return new ImportedSource(head.SourceName, present) { History = history };
    }

    static ImportedSource Read(WithdrawnArticle article, BagVersions versions, BagPayload payload)
    {
        if (BagCheck.Refusal(article, versions) is { } refusal) throw new UnreadableSourceException(refusal);
        var (_, contents) = payload.Read(versions);
        return new ImportedSource(article.SourceName, [])
        {
            Withdrawn = new WithdrawnHistory(article, versions.ToVersions(contents)),
        };
    }

    static void Check(string id, ref string last)
    {
        if (!ContentId.IsId(id))
            throw new ImportFailedException($"The bag has an article with the id '{id}', which is none.");
        if (!IsBefore(last, id))
            throw new ImportFailedException($"The bag is not in the order of ids: '{id}' stands behind '{last}'.");
        last = id;
    }

    static bool IsBefore(string id, string other) => string.CompareOrdinal(id, other) < 0;

    /// <summary>An article that has versions.</summary>
    sealed record Owner(string Id, string Name, Func<BagVersions, BagPayload, ImportedSource> Read);
}

using Microsoft.EntityFrameworkCore;
using NewsCatalog.Access;
using NewsCatalog.Articles;
using NewsCatalog.Changes;
using NewsCatalog.Headlines;
using NewsCatalog.ImportJobs;
using NewsCatalog.Outlets;

namespace NewsCatalog.Data;

/// <summary>The whole model. What one engine needs beyond it stands in that engine's subclass and folder.</summary>
public abstract class CatalogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<Article> Articles => Set<Article>();

    public DbSet<ArticleBody> Bodies => Set<ArticleBody>();

    public DbSet<ArticleVersion> Versions => Set<ArticleVersion>();

    public DbSet<SourceContent> Contents => Set<SourceContent>();

    public DbSet<WithdrawnArticle> Withdrawn => Set<WithdrawnArticle>();

    public DbSet<DeletedSource> DeletedSources => Set<DeletedSource>();

    public DbSet<ArticleAuthor> ArticleAuthors => Set<ArticleAuthor>();

    public DbSet<ArticleTag> ArticleTags => Set<ArticleTag>();

    public DbSet<ArticleFolder> ArticleFolders => Set<ArticleFolder>();

    public DbSet<RelatedHeadline> RelatedHeadlines => Set<RelatedHeadline>();

    public DbSet<HeadlineReference> HeadlineReferences => Set<HeadlineReference>();

    public DbSet<HeadlineCandidate> HeadlineCandidates => Set<HeadlineCandidate>();

    public DbSet<Outlet> Outlets => Set<Outlet>();

    public DbSet<ArticleOutlet> ArticleOutlets => Set<ArticleOutlet>();

    public DbSet<CatalogProperties> Properties => Set<CatalogProperties>();

    public DbSet<AccessKey> AccessKeys => Set<AccessKey>();

    public DbSet<Import> Imports => Set<Import>();

    public DbSet<Change> Changes => Set<Change>();

    /// <summary>
    /// Makes the database, or brings it to the newest migration.
    /// </summary>
    /// <exception cref="UnusableDatabaseException">It is no database, or cannot be opened or written.</exception>
    public abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that may write many rows. Writers wait for each other; readers go on.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="isAcknowledged">Whether somebody is told that it was stored: then it survives a loss of power, not
    /// only the end of the process. What a scan of the folder writes, the next scan would write again.</param>
    public abstract Task<IWriteTransaction> BeginWriteAsync(
        CancellationToken cancellationToken,
        bool isAcknowledged = false
    );

    /// <summary>Inserts rows within the transaction that is open.</summary>
    /// <param name="rows">The rows, at least one.</param>
    /// <param name="unlessKey">The unique column whose values keep a row out when they are there already; null when no
    /// value may be.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>For each row, in order, whether it was inserted.</returns>
    public abstract Task<bool[]> InsertRowsAsync(
        TableRows rows,
        string? unlessKey,
        CancellationToken cancellationToken
    );

    /// <summary>Adds to numbers of stored rows within the transaction that is open.</summary>
    /// <param name="rows">The key of each row, and what is added to its second column.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public abstract Task AddToRowsAsync(TableRows rows, CancellationToken cancellationToken);

    /// <summary>Begins to read one state of the database: what is written meanwhile is not seen until the end. Writers
    /// do not wait for it.</summary>
    public abstract Task<IAsyncDisposable> BeginReadAsync(CancellationToken cancellationToken);

    /// <summary>Waits until a change can be read that somebody has seen already: another instance may be ahead. Nothing
    /// happens when there is no such change.</summary>
    /// <param name="sequence">The number of the change.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public virtual Task ReachAsync(long sequence, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Copies the whole database into a new file as it is at one moment, while others write it.</summary>
    /// <param name="file">The file, which is not there yet.</param>
    /// <param name="progress">Is told how many pages are copied, and how many there are.</param>
    /// <param name="cancellationToken">Ends the copying.</param>
    public abstract Task BackUpAsync(string file, Action<int, int> progress, CancellationToken cancellationToken);

    /// <summary>Writes what stands in logs beside the database into the database itself, unless readers need the
    /// logs.</summary>
    public abstract Task FoldLogAsync(CancellationToken cancellationToken);

    /// <summary>What an exception says of the database itself, such as that its disk is full; null when it says nothing
    /// of it.</summary>
    public abstract UnusableDatabaseException? Diagnose(Exception exception);

    /// <summary>Whether work that has failed so may succeed a moment later, and nothing of it is stored.</summary>
    public virtual bool IsPassing(Exception exception) => false;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CatalogContext).Assembly);
}

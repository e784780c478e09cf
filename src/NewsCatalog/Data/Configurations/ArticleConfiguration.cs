using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Configurations;

sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> article)
    {
        article.Property(a => a.HeadlineOrigin).HasConversion<string>();
        article.Property(a => a.PublishedPrecision).HasConversion<string>();
        article.Property(a => a.PublishedOrigin).HasConversion<string>();
        article.Property(a => a.Authors).HasJsonColumn();
        article.Property(a => a.Tags).HasJsonColumn();
        article.Property(a => a.PhotoCredits).HasJsonColumn();
        article.ComplexProperty(a => a.Facts, SourceFactsColumns.Configure);
        article.HasOne(a => a.Body).WithOne().HasForeignKey<ArticleBody>(body => body.ArticleId);
        article.HasOne(a => a.Content).WithMany().HasForeignKey(a => a.ContentNumber);
        article.HasIndex(a => a.SourceName).IsUnique();

        // Each sort of the list is one of these, read forwards or backwards; the id breaks ties.
        article.HasIndex(a => new { a.AddedAt, a.Id });
        article.HasIndex(a => new { a.ModifiedAt, a.Id });
        article.HasIndex(a => new { a.PublishedAt, a.Id });
        article.HasIndex(a => new { a.HeadlineSortKey, a.Id });
        article.HasIndex(a => new { a.WordCount, a.Id });

        // What listed headlines look for.
        article.HasIndex(a => new { a.HeadlineOrigin, a.Key });
        article.HasIndex(a => a.KeyWithoutSite).HasFilter("\"KeyWithoutSite\" IS NOT NULL");

        // Facets and the filters that go with them.
        article.HasIndex(a => new { a.Language, a.AddedAt, a.Id });
        article.HasIndex(a => a.PublishedMonth);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Configurations;

sealed class ArticleVersionConfiguration
    : IEntityTypeConfiguration<ArticleVersion>,
        IEntityTypeConfiguration<SourceContent>,
        IEntityTypeConfiguration<WithdrawnArticle>,
        IEntityTypeConfiguration<DeletedSource>
{
    // No reference to the article: its versions outlive it.
    public void Configure(EntityTypeBuilder<ArticleVersion> version)
    {
        version.ToTable("ArticleVersions").HasKey(v => new { v.ArticleId, v.Number });
        version.Property(v => v.Reason).HasConversion<string>();
        version.ComplexProperty(v => v.Facts, SourceFactsColumns.Configure);
        version.HasOne(v => v.Content).WithMany().HasForeignKey(v => v.ContentNumber);
    }

    public void Configure(EntityTypeBuilder<SourceContent> content)
    {
        content.ToTable("SourceContents").HasKey(c => c.Number);
        content.Property(c => c.Number).ValueGeneratedNever();
        content.HasIndex(c => c.Sha256).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DeletedSource> source) =>
        source.ToTable("DeletedSources").HasKey(s => s.Sha256);

    public void Configure(EntityTypeBuilder<WithdrawnArticle> article)
    {
        article.ToTable("WithdrawnArticles").HasKey(a => a.ArticleId);
        article.Property(a => a.Reason).HasConversion<string>();
        article.HasIndex(a => a.SourceName);
        article.HasIndex(a => a.Sha256);
    }
}

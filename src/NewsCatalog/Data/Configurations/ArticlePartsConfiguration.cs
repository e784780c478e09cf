using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Configurations;

sealed class ArticlePartsConfiguration
    : IEntityTypeConfiguration<ArticleBody>,
        IEntityTypeConfiguration<ArticleAuthor>
{
    public void Configure(EntityTypeBuilder<ArticleBody> body)
    {
        body.ToTable("ArticleBodies").HasKey(b => b.ArticleId);
        body.Property(b => b.Sections).HasJsonColumn();
        body.Property(b => b.CitedSources).HasJsonColumn();
    }

    public void Configure(EntityTypeBuilder<ArticleAuthor> author)
    {
        author.ToTable("ArticleAuthors").HasKey(a => new { a.Key, a.ArticleId });
        author.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
    }
}

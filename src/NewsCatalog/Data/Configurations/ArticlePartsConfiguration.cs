using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Configurations;

sealed class ArticlePartsConfiguration
    : IEntityTypeConfiguration<ArticleBody>,
        IEntityTypeConfiguration<ArticleAuthor>,
        IEntityTypeConfiguration<ArticleTag>,
        IEntityTypeConfiguration<ArticleFolder>
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

    public void Configure(EntityTypeBuilder<ArticleTag> tag)
    {
        tag.ToTable("ArticleTags").HasKey(t => new { t.Key, t.ArticleId });
        tag.HasOne<Article>().WithMany().HasForeignKey(t => t.ArticleId);
    }

    public void Configure(EntityTypeBuilder<ArticleFolder> folder)
    {
        folder.ToTable("ArticleFolders").HasKey(f => new { f.Folder, f.ArticleId });
        folder.HasOne<Article>().WithMany().HasForeignKey(f => f.ArticleId);
    }
}

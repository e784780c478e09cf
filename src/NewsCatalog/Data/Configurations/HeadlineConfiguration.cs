using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Configurations;

sealed class HeadlineConfiguration : IEntityTypeConfiguration<RelatedHeadline>, IEntityTypeConfiguration<HeadlineReference>
{
    public void Configure(EntityTypeBuilder<RelatedHeadline> headline) =>
        headline.HasIndex(h => new { h.References, h.Id });

    public void Configure(EntityTypeBuilder<HeadlineReference> reference)
    {
        reference.ToTable("HeadlineReferences").HasKey(r => new { r.ArticleId, r.Position });
        reference.HasOne(r => r.Article).WithMany(a => a.RelatedHeadlines).HasForeignKey(r => r.ArticleId);
        reference.HasOne(r => r.Headline).WithMany().HasForeignKey(r => r.HeadlineId);
        reference.HasIndex(r => new { r.HeadlineId, r.ArticleId });
    }
}

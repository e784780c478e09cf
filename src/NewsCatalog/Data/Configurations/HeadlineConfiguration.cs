using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Configurations;

sealed class HeadlineConfiguration
    : IEntityTypeConfiguration<RelatedHeadline>, IEntityTypeConfiguration<HeadlineReference>, IEntityTypeConfiguration<HeadlineCandidate>
{
    public void Configure(EntityTypeBuilder<RelatedHeadline> headline)
    {
        headline.Property(h => h.Status).HasConversion<string>();
        headline.Ignore(h => h.Resolution);
        headline.HasIndex(h => new { h.Status, h.References, h.Id });

        // What new articles look for.
        headline.HasIndex(h => h.Key).HasFilter("\"IsTruncated\"");
        headline.HasIndex(h => h.KeyWithoutSite).HasFilter("\"KeyWithoutSite\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<HeadlineReference> reference)
    {
        reference.ToTable("HeadlineReferences").HasKey(r => new { r.ArticleId, r.Position });
        reference.Ignore(r => r.Resolution);
        reference.HasOne(r => r.Article).WithMany(a => a.RelatedHeadlines).HasForeignKey(r => r.ArticleId);
        reference.HasOne(r => r.Headline).WithMany().HasForeignKey(r => r.HeadlineId);
        reference.HasIndex(r => new { r.HeadlineId, r.ArticleId });
    }

    public void Configure(EntityTypeBuilder<HeadlineCandidate> candidate)
    {
        candidate.ToTable("HeadlineCandidates").HasKey(c => new { c.HeadlineId, c.ArticleId });
        candidate.Property(c => c.Method).HasConversion<string>();
        candidate.HasOne<RelatedHeadline>().WithMany().HasForeignKey(c => c.HeadlineId);
        candidate.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId);
        candidate.HasIndex(c => c.ArticleId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;
using NewsCatalog.Headlines;

namespace NewsCatalog.Data.Configurations;

sealed class HeadlineConfiguration
    : IEntityTypeConfiguration<RelatedHeadline>,
        IEntityTypeConfiguration<HeadlineReference>,
        IEntityTypeConfiguration<HeadlineCandidate>
{
    public void Configure(EntityTypeBuilder<RelatedHeadline> headline)
    {
        headline.HasKey(h => h.Number);
        headline.Property(h => h.Number).ValueGeneratedNever();
        headline.Property(h => h.Id).IsRequired();
        headline.HasIndex(h => h.Id).IsUnique();
        headline.Property(h => h.Status).HasConversion<string>();
        headline.Ignore(h => h.Resolution);
        headline.HasIndex(h => new { h.Status, h.References, h.Number });

        // Those that nobody lists any more, to be removed.
        headline.HasIndex(h => h.References).HasFilter("\"References\" = 0");

        // What new articles look for.
        headline.HasIndex(h => h.Key).HasFilter("\"IsTruncated\"");
        headline.HasIndex(h => h.KeyWithoutSite).HasFilter("\"KeyWithoutSite\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<HeadlineReference> reference)
    {
        reference.ToTable("HeadlineReferences").HasKey(r => new { r.ArticleId, r.Position });
        reference.Ignore(r => r.HeadlineId);
        reference.Ignore(r => r.ListedBy);
        reference.Ignore(r => r.Resolution);
        reference.HasOne(r => r.Article).WithMany(a => a.RelatedHeadlines).HasForeignKey(r => r.ArticleId);
        reference.HasOne(r => r.Headline).WithMany().HasForeignKey(r => r.HeadlineNumber);
        reference.HasIndex(r => new { r.HeadlineNumber, r.ArticleId });
    }

    public void Configure(EntityTypeBuilder<HeadlineCandidate> candidate)
    {
        candidate.ToTable("HeadlineCandidates").HasKey(c => new { c.HeadlineNumber, c.ArticleId });
        candidate.Property(c => c.Method).HasConversion<string>();
        candidate.HasOne(c => c.Headline).WithMany().HasForeignKey(c => c.HeadlineNumber);
        candidate.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId);
        candidate.HasIndex(c => c.ArticleId);
    }
}

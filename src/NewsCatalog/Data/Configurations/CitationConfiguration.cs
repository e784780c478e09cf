using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Attribution;

namespace NewsCatalog.Data.Configurations;

sealed class CitationConfiguration : IEntityTypeConfiguration<Outlet>, IEntityTypeConfiguration<Citation>
{
    public void Configure(EntityTypeBuilder<Outlet> outlet)
    {
        outlet.HasIndex(o => new { o.ArticleCount, o.Id });
        outlet.HasIndex(o => new { o.Name, o.Id });
    }

    public void Configure(EntityTypeBuilder<Citation> citation)
    {
        citation.ToTable("Citations").HasKey(c => new { c.ArticleId, c.Position });
        citation.Property(c => c.Via).HasJsonColumn();
        citation.HasOne(c => c.Article).WithMany(a => a.Citations).HasForeignKey(c => c.ArticleId);
        citation.HasOne(c => c.Outlet).WithMany().HasForeignKey(c => c.OutletId);
        citation.HasIndex(c => new { c.OutletId, c.ArticleId });
    }
}

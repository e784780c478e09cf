using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;
using NewsCatalog.Outlets;

namespace NewsCatalog.Data.Configurations;

sealed class OutletConfiguration : IEntityTypeConfiguration<Outlet>, IEntityTypeConfiguration<ArticleOutlet>
{
    public void Configure(EntityTypeBuilder<Outlet> outlet)
    {
        outlet.HasIndex(o => new { o.ArticleCount, o.Id });
        outlet.HasIndex(o => new { o.NameKey, o.Id });
    }

    public void Configure(EntityTypeBuilder<ArticleOutlet> citing)
    {
        citing.ToTable("ArticleOutlets").HasKey(c => new { c.OutletId, c.ArticleId });
        citing.HasOne<Outlet>().WithMany().HasForeignKey(c => c.OutletId);
        citing.HasOne<Article>().WithMany().HasForeignKey(c => c.ArticleId);
    }
}

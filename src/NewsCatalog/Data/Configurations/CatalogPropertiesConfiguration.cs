using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsCatalog.Data.Configurations;

sealed class CatalogPropertiesConfiguration : IEntityTypeConfiguration<CatalogProperties>
{
    public void Configure(EntityTypeBuilder<CatalogProperties> properties)
    {
        properties.ToTable("CatalogProperties").HasKey(p => p.Id);
        properties.Property(p => p.Id).ValueGeneratedNever();
    }
}

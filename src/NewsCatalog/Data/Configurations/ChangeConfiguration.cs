using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsCatalog.Data.Configurations;

sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasKey(c => c.Sequence);
        change.Property(c => c.Kind).HasConversion<string>();
    }
}

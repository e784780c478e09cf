using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.ImportJobs;

namespace NewsCatalog.Data.Configurations;

sealed class ImportConfiguration : IEntityTypeConfiguration<Import>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("Imports").HasKey(i => i.Id);
        import.Property(i => i.State).HasConversion<string>();
        import.Property(i => i.Refusals).HasJsonColumn();
        import.Ignore(i => i.HasEnded);
        import.HasIndex(i => new { i.State, i.CreatedAt });
    }
}

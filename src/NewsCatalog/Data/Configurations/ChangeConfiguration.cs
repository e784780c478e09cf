using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Changes;

namespace NewsCatalog.Data.Configurations;

sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> change)
    {
        change.HasKey(c => c.Sequence);

        // Given by the writer, of whom there is one at a time, so that an article can hold the number of its last
        // change.
        change.Property(c => c.Sequence).ValueGeneratedNever();
        change.Ignore(c => c.Revision);
        change.Property(c => c.Kind).HasConversion<string>();
        change.Property(c => c.Reason).HasConversion<string>();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Access;

namespace NewsCatalog.Data.Configurations;

sealed class AccessKeyConfiguration : IEntityTypeConfiguration<AccessKey>
{
    public void Configure(EntityTypeBuilder<AccessKey> key)
    {
        key.ToTable("AccessKeys").HasKey(k => k.Id);
        key.Property(k => k.Scope).HasConversion<string>();
        key.HasIndex(k => k.Name).IsUnique();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsCatalog.Articles;

namespace NewsCatalog.Data.Configurations;

/// <summary>The columns of what is known of a source, in every table that has them.</summary>
static class SourceFactsColumns
{
    public static void Configure(ComplexPropertyBuilder<SourceFacts> facts)
    {
        facts.Property(f => f.Sha256).HasColumnName("SourceSha256");
        facts.Property(f => f.Bytes).HasColumnName("SourceBytes");
        facts.Property(f => f.Lines).HasColumnName("SourceLines");
        facts.Property(f => f.Encoding).HasColumnName("SourceEncoding");
        facts.Property(f => f.ParserVersion).HasColumnName("ParserVersion");
        facts.Property(f => f.MaxRelatedHeadlines).HasColumnName("MaxRelatedHeadlines");
    }
}

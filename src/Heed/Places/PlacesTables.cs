using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Places;

internal sealed class PlacesTables
    : IEntityTypeConfiguration<AreaRecord>,
        IEntityTypeConfiguration<MarginRecord>,
        IEntityTypeConfiguration<GroupingRecord>
{
    public void Configure(EntityTypeBuilder<AreaRecord> builder)
    {
        builder.ToTable("places_areas").HasKey(area => area.Code);
        builder.HasIndex(area => area.Slug).IsUnique();
        builder.Property(area => area.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<MarginRecord> builder) =>
        builder.ToTable("places_margins").HasKey(margin => margin.Code);

    public void Configure(EntityTypeBuilder<GroupingRecord> builder) =>
        builder.ToTable("places_groupings").HasKey(grouping => grouping.Code);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Office;

internal sealed class OfficeTables : IEntityTypeConfiguration<ProfileSheet>
{
    public void Configure(EntityTypeBuilder<ProfileSheet> builder)
    {
        builder.ToTable("office_profile").Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.Property(sheet => sheet.Version).IsConcurrencyToken();
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Evidence;

internal sealed class EvidenceTables : IEntityTypeConfiguration<View>, IEntityTypeConfiguration<Redaction>
{
    public void Configure(EntityTypeBuilder<View> builder)
    {
        builder.ToTable("evidence_views").Property(view => view.Id).ValueGeneratedNever();
        builder.HasIndex(view => new { view.SubjectId, view.Prompt });
        builder.HasIndex(view => view.ContributionId);
        builder.HasIndex(view => new { view.HeardOn, view.Id });
    }

    public void Configure(EntityTypeBuilder<Redaction> builder)
    {
        builder.ToTable("evidence_redactions").Property(redaction => redaction.Id).ValueGeneratedNever();
        builder.HasIndex(redaction => redaction.ViewId);
        builder.HasOne<View>().WithMany().HasForeignKey(redaction => redaction.ViewId);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Evidence;

internal sealed class EvidenceTables : IEntityTypeConfiguration<View>, IEntityTypeConfiguration<Redaction>
{
    public void Configure(EntityTypeBuilder<View> builder)
    {
        builder.ToTable("evidence_views").Property(view => view.Id).ValueGeneratedNever();
        // Counts and filters are answered from the first alone, a page of the newest from the second.
        builder.HasIndex(view => new
        {
            view.SubjectId,
            view.WithdrawnAt,
            view.Prompt,
            view.Channel,
            view.AreaCode,
        });
        builder.HasIndex(view => new
        {
            view.SubjectId,
            view.HeardOn,
            view.Id,
        });
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

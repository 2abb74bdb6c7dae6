using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Evidence;

internal sealed class EvidenceTables : IEntityTypeConfiguration<View>, IEntityTypeConfiguration<Redaction>
{
    internal const string OfSubject = "IX_evidence_views_subject";

    public void Configure(EntityTypeBuilder<View> builder)
    {
        builder.ToTable("evidence_views").Property(view => view.Id).ValueGeneratedNever();
        // One for counts, filters and a page of the newest: every view pays for each index.
        builder
            .HasIndex(view => new
            {
                view.SubjectId,
                view.HeardOn,
                view.Id,
                view.WithdrawnAt,
                view.Prompt,
                view.Channel,
                view.AreaCode,
            })
            .HasDatabaseName(OfSubject);
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

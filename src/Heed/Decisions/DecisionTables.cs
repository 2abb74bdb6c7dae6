using Heed.Decisions.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Decisions;

internal sealed class DecisionTables
    : IEntityTypeConfiguration<Finding>,
        IEntityTypeConfiguration<PlannedAction>,
        IEntityTypeConfiguration<FindingView>,
        IEntityTypeConfiguration<OutcomeNotification>,
        IEntityTypeConfiguration<LedgerEntry>,
        IEntityTypeConfiguration<PublishedOutcome>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("decisions_findings").Property(finding => finding.Id).ValueGeneratedNever();
        builder.HasIndex(finding => new { finding.ConsultationId, finding.Position });
        builder.Property(finding => finding.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PlannedAction> builder)
    {
        builder.ToTable("decisions_actions").Property(action => action.Id).ValueGeneratedNever();
        builder.HasOne<Finding>().WithMany().HasForeignKey(action => action.FindingId);
        builder.Property(action => action.Version).IsConcurrencyToken();
        builder.HasIndex(action => new { action.State, action.Due });
    }

    public void Configure(EntityTypeBuilder<FindingView> builder)
    {
        builder.ToTable("decisions_finding_views").HasKey(view => new { view.FindingId, view.ViewId });
        builder.HasOne<Finding>().WithMany().HasForeignKey(view => view.FindingId);
        builder.HasIndex(view => view.ViewId);
    }

    public void Configure(EntityTypeBuilder<OutcomeNotification> builder)
    {
        builder.ToTable("decisions_tellings").HasKey(notification => notification.ConsultationId);
        builder.Property(notification => notification.ConsultationId).ValueGeneratedNever();
        builder.Property(notification => notification.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("decisions_ledger").HasKey(entry => entry.ConsultationId);
        builder.Property(entry => entry.ConsultationId).ValueGeneratedNever();
        builder.Property(entry => entry.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<PublishedOutcome> builder)
    {
        builder.ToTable("decisions_published").HasKey(outcome => outcome.VersionId);
        builder.Property(outcome => outcome.VersionId).ValueGeneratedNever();
    }
}

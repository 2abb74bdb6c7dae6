using Heed.Platform.Audit;
using Heed.Platform.Data;
using Heed.Platform.Forms;
using Heed.Platform.Jobs;
using Heed.Platform.Journeys;
using Heed.Platform.Mail;
using Heed.Platform.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Platform;

internal sealed class PlatformTables
    : IEntityTypeConfiguration<SystemValue>,
        IEntityTypeConfiguration<FormReceipt>,
        IEntityTypeConfiguration<JourneyDraft>,
        IEntityTypeConfiguration<JobRecord>,
        IEntityTypeConfiguration<AuditEntry>,
        IEntityTypeConfiguration<AuditValues>,
        IEntityTypeConfiguration<AuditBlock>,
        IEntityTypeConfiguration<OutboxMail>,
        IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<SystemValue> builder)
    {
        builder.ToTable("platform_facts").HasKey(fact => fact.Name);
        builder.Property(fact => fact.Value);
    }

    public void Configure(EntityTypeBuilder<FormReceipt> builder)
    {
        builder.ToTable("platform_form_receipts").HasKey(receipt => receipt.Key);
        builder.HasIndex(receipt => receipt.At);
    }

    public void Configure(EntityTypeBuilder<JourneyDraft> builder)
    {
        builder.ToTable("platform_journeys").HasKey(draft => draft.Key);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasIndex(draft => draft.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<JobRecord> builder) => builder.ToTable("platform_jobs").HasKey(job => job.Name);

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("platform_audit").Property(entry => entry.Id).ValueGeneratedNever();
        builder.HasIndex(entry => new { entry.Block, entry.At });
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectId });
        builder.HasIndex(entry => new { entry.At, entry.Id });
    }

    public void Configure(EntityTypeBuilder<AuditValues> builder)
    {
        builder.ToTable("platform_audit_values").HasKey(values => values.EntryId);
        builder.Property(values => values.EntryId).ValueGeneratedNever();
        builder.HasOne<AuditEntry>().WithOne().HasForeignKey<AuditValues>(values => values.EntryId);
    }

    public void Configure(EntityTypeBuilder<AuditBlock> builder)
    {
        builder.ToTable("platform_audit_blocks").HasKey(block => block.Number);
        builder.Property(block => block.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<OutboxMail> builder)
    {
        builder.ToTable("platform_mail").Property(mail => mail.Id).ValueGeneratedNever();
        builder.HasIndex(mail => mail.OnceKey).IsUnique();
        builder.HasIndex(mail => new { mail.State, mail.NextAttemptAt });
        builder.HasIndex(mail => new { mail.WrittenAt, mail.Id });
    }

    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("platform_keys").HasKey(key => key.Name);
}

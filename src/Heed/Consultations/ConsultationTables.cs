using System.Text.Json;
using Heed.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Consultations;

internal sealed class ConsultationTables
    : IEntityTypeConfiguration<Consultation>,
        IEntityTypeConfiguration<AnswerSheet>,
        IEntityTypeConfiguration<SheetCounter>,
        IEntityTypeConfiguration<AnswerDraft>,
        IEntityTypeConfiguration<GateDecision>,
        IEntityTypeConfiguration<OutcomeRequest>,
        IEntityTypeConfiguration<OutcomeRequestWaiting>,
        IEntityTypeConfiguration<Import>,
        IEntityTypeConfiguration<ImportFault>
{
    internal const string Listed = "IX_consultations_listed";

    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("consultations").Property(consultation => consultation.Id).ValueGeneratedNever();
        builder.HasIndex(consultation => consultation.Code).IsUnique();
        builder.HasIndex(consultation => consultation.Slug).IsUnique();
        builder.HasIndex(consultation => consultation.RunsUntil);
        // All that the desk's lists sort by, without the questions.
        builder
            .HasIndex(consultation => new
            {
                consultation.LaunchedVersionId,
                consultation.ClosedAt,
                consultation.RunsUntil,
                consultation.RunsFrom,
                consultation.ClosesAt,
                consultation.Title,
                consultation.Id,
            })
            .HasDatabaseName(Listed);
        builder.Property(consultation => consultation.Version).IsConcurrencyToken();
        builder.Property(consultation => consultation.Search).UsePropertyAccessMode(PropertyAccessMode.Property).NotAudited();
        builder
            .Property(consultation => consultation.Questionnaire)
            .HasConversion(
                questionnaire => JsonSerializer.Serialize(questionnaire, ContentJson.Options),
                json => JsonSerializer.Deserialize<Questionnaire>(json, ContentJson.Options)!,
                new ValueComparer<Questionnaire>(
                    (one, other) => ReferenceEquals(one, other),
                    questionnaire => questionnaire.GetHashCode(),
                    questionnaire => questionnaire
                )
            );
    }

    public void Configure(EntityTypeBuilder<AnswerSheet> builder)
    {
        builder.ToTable("consultations_sheets").Property(sheet => sheet.Id).ValueGeneratedNever();
        builder.HasIndex(sheet => new { sheet.ConsultationId, sheet.Number }).IsUnique();
        builder.HasIndex(sheet => sheet.SubmissionKey).IsUnique();
        builder.HasIndex(sheet => new { sheet.ImportId, sheet.RespondentKey }).HasFilter("\"ImportId\" IS NOT NULL");
        builder.HasIndex(sheet => sheet.ConsultationId).HasFilter("\"WithdrawnAt\" IS NOT NULL");
        builder.HasOne<Consultation>().WithMany().HasForeignKey(sheet => sheet.ConsultationId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SheetCounter> builder)
    {
        builder.ToTable("consultations_counters").HasKey(counter => counter.ConsultationId);
        builder.Property(counter => counter.ConsultationId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<AnswerDraft> builder) =>
        builder.ToTable("consultations_drafts").HasKey(draft => draft.Key);

    public void Configure(EntityTypeBuilder<GateDecision> builder) =>
        builder.ToTable("consultations_gates").HasKey(decision => new { decision.ConsultationId, decision.Gate });

    public void Configure(EntityTypeBuilder<OutcomeRequest> builder)
    {
        builder.ToTable("consultations_outcome_requests").HasKey(request => request.Key);
        builder.Property(request => request.Key).ValueGeneratedNever();
        builder.HasIndex(request => new { request.ConsultationId, request.ToldOn });
    }

    public void Configure(EntityTypeBuilder<OutcomeRequestWaiting> builder)
    {
        builder.ToTable("consultations_outcome_requests_waiting").HasKey(request => request.Key);
        builder.Property(request => request.Key).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Import> builder)
    {
        builder.ToTable("consultations_imports").Property(import => import.Id).ValueGeneratedNever();
        builder.HasIndex(import => new { import.ConsultationId, import.FileHash }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ImportFault> builder)
    {
        builder.ToTable("consultations_import_faults").Property(fault => fault.Id).ValueGeneratedNever();
        builder.HasIndex(fault => new { fault.ImportId, fault.Line });
    }
}

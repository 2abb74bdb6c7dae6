using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Consultations.Schema;

[DbContext(typeof(HeedDb))]
[Migration("20261123_80_Consultations")]
internal sealed class ConsultationsSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Consultations(migrationBuilder);
        Sheets(migrationBuilder);
        OutcomeRequests(migrationBuilder);
        Imports(migrationBuilder);
        migrationBuilder.RefuseWhen(
            "consultations_questions_locked",
            "consultations",
            "UPDATE",
            "OLD.\"FirstAnsweredAt\" IS NOT NULL AND NEW.\"Questionnaire\" <> OLD.\"Questionnaire\"",
            "questions that people have answered are locked"
        );
    }

    private static void Consultations(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "consultations",
            table => new
            {
                Id = table.Column<Guid>(),
                Code = table.Column<string>(),
                Slug = table.Column<string>(),
                OwnerId = table.Column<Guid>(),
                Title = table.Column<string>(),
                Summary = table.Column<string>(),
                Purpose = table.Column<string>(),
                Background = table.Column<string>(),
                Decision = table.Column<string>(),
                DecisionMaker = table.Column<string>(),
                DecisionBy = table.Column<DateOnly>(nullable: true),
                CanChange = table.Column<string>(),
                CannotChange = table.Column<string>(),
                OpensAt = table.Column<DateTime>(nullable: true),
                ClosesAt = table.Column<DateTime>(nullable: true),
                TimeReason = table.Column<string>(),
                Level = table.Column<string>(),
                Design = table.Column<string>(),
                Audience = table.Column<string>(),
                WaysToAnswer = table.Column<string>(),
                PrivacyNotice = table.Column<string>(),
                Questionnaire = table.Column<string>(),
                FirstAnsweredAt = table.Column<DateTime>(nullable: true),
                LaunchedVersionId = table.Column<Guid>(nullable: true),
                LaunchedAt = table.Column<DateTime>(nullable: true),
                RunsFrom = table.Column<DateTime>(nullable: true),
                RunsUntil = table.Column<DateTime>(nullable: true),
                SentDigest = table.Column<string>(nullable: true),
                ClosedAt = table.Column<DateTime>(nullable: true),
                ClosedEarlyBecause = table.Column<string>(nullable: true),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations", row => row.Id)
        );
        migrationBuilder.CreateIndex("IX_consultations_Code", "consultations", "Code", unique: true);
        migrationBuilder.CreateIndex("IX_consultations_Slug", "consultations", "Slug", unique: true);
        migrationBuilder.CreateTable(
            "consultations_gates",
            table => new
            {
                ConsultationId = table.Column<Guid>(),
                Gate = table.Column<string>(),
                PersonId = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                Overridden = table.Column<bool>(),
                Reason = table.Column<string>(),
                Covers = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations_gates", row => new { row.ConsultationId, row.Gate })
        );
    }

    private static void Sheets(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "consultations_sheets",
            table => new
            {
                Id = table.Column<Guid>(),
                ConsultationId = table.Column<Guid>(),
                Number = table.Column<int>(),
                SubmissionKey = table.Column<string>(nullable: true),
                SecretHash = table.Column<string>(nullable: true),
                ReceivedOn = table.Column<DateOnly>(),
                Mode = table.Column<string>(),
                AnswersJson = table.Column<string>(),
                ImportId = table.Column<Guid>(nullable: true),
                RespondentKey = table.Column<string>(nullable: true),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_consultations_sheets", row => row.Id);
                table.ForeignKey(
                    "FK_consultations_sheets_consultations_ConsultationId",
                    row => row.ConsultationId,
                    "consultations",
                    "Id",
                    onDelete: ReferentialAction.Restrict
                );
            }
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_sheets_ConsultationId_Number",
            "consultations_sheets",
            ["ConsultationId", "Number"],
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_sheets_SubmissionKey",
            "consultations_sheets",
            "SubmissionKey",
            unique: true
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_sheets_ImportId_RespondentKey",
            "consultations_sheets",
            ["ImportId", "RespondentKey"]
        );
        migrationBuilder.CreateTable(
            "consultations_counters",
            table => new { ConsultationId = table.Column<Guid>(), Last = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_consultations_counters", row => row.ConsultationId)
        );
        migrationBuilder.CreateTable(
            "consultations_drafts",
            table => new
            {
                Key = table.Column<string>(),
                ConsultationId = table.Column<Guid>(),
                Sealed = table.Column<byte[]>(),
                TouchedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations_drafts", row => row.Key)
        );
        migrationBuilder.CreateIndex("IX_consultations_drafts_TouchedAt", "consultations_drafts", "TouchedAt");
    }

    private static void OutcomeRequests(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "consultations_outcome_requests",
            table => new
            {
                Key = table.Column<Guid>(),
                ConsultationId = table.Column<Guid>(),
                Address = table.Column<string>(),
                AskedOn = table.Column<DateOnly>(),
                ToldOn = table.Column<DateOnly>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_consultations_outcome_requests", row => row.Key)
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_outcome_requests_ConsultationId_ToldOn",
            "consultations_outcome_requests",
            ["ConsultationId", "ToldOn"]
        );
        migrationBuilder.CreateTable(
            "consultations_outcome_requests_waiting",
            table => new
            {
                Key = table.Column<Guid>(),
                ConsultationId = table.Column<Guid>(),
                Address = table.Column<string>(),
                AskedOn = table.Column<DateOnly>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations_outcome_requests_waiting", row => row.Key)
        );
    }

    private static void Imports(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "consultations_imports",
            table => new
            {
                Id = table.Column<Guid>(),
                ConsultationId = table.Column<Guid>(),
                FileName = table.Column<string>(),
                FileHash = table.Column<string>(),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Rows = table.Column<int>(),
                Sheets = table.Column<int>(),
                Views = table.Column<int>(),
                Refused = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations_imports", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_imports_ConsultationId_FileHash",
            "consultations_imports",
            ["ConsultationId", "FileHash"],
            unique: true
        );
        migrationBuilder.CreateTable(
            "consultations_import_faults",
            table => new
            {
                Id = table.Column<Guid>(),
                ImportId = table.Column<Guid>(),
                Line = table.Column<int>(),
                Column = table.Column<string>(),
                Reason = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_consultations_import_faults", row => row.Id)
        );
        migrationBuilder.CreateIndex(
            "IX_consultations_import_faults_ImportId_Line",
            "consultations_import_faults",
            ["ImportId", "Line"]
        );
    }
}

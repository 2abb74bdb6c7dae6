using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Consultations.Schema;

/// <summary>The desk's list finds words in the database, and what is open or to come without reading the past.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20261127_82_ListedConsultations")]
internal sealed class ListedConsultations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Search", "consultations", defaultValue: "");
        migrationBuilder.Sql(FillSearch);
        migrationBuilder.CreateIndex("IX_consultations_RunsUntil", "consultations", "RunsUntil");
    }

    /// <summary>
    /// <see cref="Consultation.Search"/> of those written before. Marks stay in where that leaves them out, which no search tells
    /// apart, since words are looked for one by one. SQLite makes only A to Z small, so the letters with accents are named.
    /// </summary>
    internal static string FillSearch { get; } =
        "UPDATE consultations SET \"Search\" = "
        + Enumerable
            .Range('\u00C0', '\u0180' - '\u00C0')
            .Select(code => (char)code)
            .Where(letter => char.ToLowerInvariant(letter) != letter)
            .Aggregate(
                "lower(\"Title\" || ' ' || \"Code\" || ' ' || \"Summary\" || ' ' || \"Purpose\")",
                (text, letter) => $"replace({text}, '{letter}', '{char.ToLowerInvariant(letter)}')"
            );
}

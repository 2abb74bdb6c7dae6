using Heed.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heed.Library.Schema;

/// <summary>The room can keep books.</summary>
[DbContext(typeof(HeedDb))]
[Migration("20000101_99_Books")]
internal sealed class LibraryBooksSchema : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "library_books",
            table => new
            {
                Id = table.Column<Guid>(),
                Title = table.Column<string>(),
                Text = table.Column<string>(),
                AddedAt = table.Column<DateTime>(),
                Version = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_library_books", row => row.Id)
        );
}

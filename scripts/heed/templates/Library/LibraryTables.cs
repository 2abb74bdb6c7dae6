using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Library;

internal sealed class LibraryTables : IEntityTypeConfiguration<Book>
{
    public void Configure(EntityTypeBuilder<Book> builder)
    {
        builder.ToTable("library_books").Property(each => each.Id).ValueGeneratedNever();
        builder.Property(each => each.Version).IsConcurrencyToken();
    }
}

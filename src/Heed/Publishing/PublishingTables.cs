using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Publishing;

internal sealed class PublishingTables
    : IEntityTypeConfiguration<Item>,
        IEntityTypeConfiguration<ItemVersion>,
        IEntityTypeConfiguration<Clearance>,
        IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Item> builder)
    {
        builder.ToTable("publishing_items").Property(item => item.Id).ValueGeneratedNever();
        builder.HasIndex(item => new { item.Kind, item.Slug }).IsUnique();
        builder.HasIndex(item => new { item.Kind, item.SubjectId }).IsUnique();
        builder.HasIndex(item => item.WrittenAt);
        builder.HasIndex(item => new { item.State, item.WrittenAt });
        builder.HasIndex(item => item.PublishedFrom);
    }

    public void Configure(EntityTypeBuilder<ItemVersion> builder)
    {
        builder.ToTable("publishing_versions").Property(version => version.Id).ValueGeneratedNever();
        builder.HasAlternateKey(version => new { version.Id, version.ContentHash });
        builder.HasIndex(version => new { version.ItemId, version.Number }).IsUnique();
        builder.HasOne<Item>().WithMany().HasForeignKey(version => version.ItemId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Clearance> builder)
    {
        builder.ToTable("publishing_clearances").HasKey(clearance => new { clearance.VersionId, clearance.ContentHash });
        builder.ComplexProperty(clearance => clearance.Screening);
        builder
            .HasOne<ItemVersion>()
            .WithOne()
            .HasForeignKey<Clearance>(clearance => new { clearance.VersionId, clearance.ContentHash })
            .HasPrincipalKey<ItemVersion>(version => new { version.Id, version.ContentHash })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publishing_published").Property(publication => publication.Id).ValueGeneratedNever();
        builder.HasIndex(publication => new { publication.ItemId, publication.Number }).IsUnique();
        builder.HasIndex(publication => publication.From);
        builder.HasOne<Item>().WithMany().HasForeignKey(publication => publication.ItemId).OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Clearance>()
            .WithMany()
            .HasForeignKey(publication => new { publication.VersionId, publication.ContentHash })
            .OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(publication => publication.WasUndone);
    }
}

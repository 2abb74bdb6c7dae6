using Heed.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Heed.Staff;

internal sealed class StaffTables
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<Enrolment>,
        IEntityTypeConfiguration<RecoveryCode>,
        IEntityTypeConfiguration<EndedSession>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("staff_accounts").Property(account => account.Id).ValueGeneratedNever();
        builder.HasIndex(account => account.EmailKey).IsUnique();
        builder.Property(account => account.Version).IsConcurrencyToken();
        builder.Ignore(account => account.Roles);
        builder.Property(account => account.PasswordHash).NotAudited();
        builder.Property(account => account.CodeSecret).NotAudited();
        builder.Property(account => account.LastCodeStep).NotAudited();
        builder.Property(account => account.Stamp).NotAudited();
        builder.Property(account => account.EmailKey).NotAudited();
        builder.Property(account => account.Tries).NotAudited();
        builder.Property(account => account.TriesSince).NotAudited();
    }

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("staff_enrolments").HasKey(enrolment => enrolment.TokenHash);
        builder.HasOne<Account>().WithMany().HasForeignKey(enrolment => enrolment.AccountId);
    }

    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("staff_recovery_codes").Property(code => code.Id).ValueGeneratedNever();
        builder.HasIndex(code => new { code.AccountId, code.Hash }).IsUnique();
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.AccountId);
    }

    public void Configure(EntityTypeBuilder<EndedSession> builder)
    {
        builder.ToTable("staff_ended_sessions").HasIndex(session => session.AccountId);
    }
}

using System.Net.Sockets;
using Heed.Platform.Data;
using Heed.Platform.Setup;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace Heed.Tests.Platform;

/// <summary>What goes wrong at the console is said in a sentence that tells what to do.</summary>
public sealed class VerbTroubleTests
{
    [Fact]
    public void What_can_be_put_right_at_the_console_is_a_sentence()
    {
        Said("--urls", new IOException("bind", new AddressInUseException("in use")));
        Said("PostgreSQL", new InvalidOperationException("", new SocketException((int)SocketError.ConnectionRefused)));
        Said("--data", new SqliteException("unable to open database file", 14));
        Said("damaged", new SqliteException("file is not a database", 26));
        Said("damaged", new SqliteException("database disk image is malformed", 11));
        Said("may not be written", new SqliteException("attempt to write a readonly database", 8));
        Said("mine", new VerbRefusal("mine"));
    }

    [Fact]
    public void An_empty_file_is_never_taken_for_a_new_office_and_a_new_one_is_private()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var place = DataLocation.For(folder, null);
            place.Engine.Make(place);
            var file = Path.Combine(folder, "heed.db");
            if (!OperatingSystem.IsWindows())
            {
                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
                Assert.Equal(
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                    File.GetUnixFileMode(folder)
                );
            }
            SqliteConnection.ClearAllPools();
            File.WriteAllBytes(file, []);
            var refused = Assert.Throws<UnusableDatabaseException>(() => place.Engine.Make(place));
            Assert.Contains("is empty", VerbErrors.Of(refused)!.Message, StringComparison.Ordinal);
            Assert.Equal(0, new FileInfo(file).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_fault_of_the_program_keeps_its_trace() => Assert.Null(VerbErrors.Of(new InvalidOperationException("a fault")));

    private static void Said(string part, Exception trouble) =>
        Assert.Contains(part, VerbErrors.Of(trouble)!.Message, StringComparison.Ordinal);
}

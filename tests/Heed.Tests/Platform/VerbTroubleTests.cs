using System.Net.Sockets;
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
        Said("mine", new VerbRefusal("mine"));
    }

    [Fact]
    public void A_fault_of_the_program_keeps_its_trace() => Assert.Null(VerbErrors.Of(new InvalidOperationException("a fault")));

    private static void Said(string part, Exception trouble) =>
        Assert.Contains(part, VerbErrors.Of(trouble)!.Message, StringComparison.Ordinal);
}

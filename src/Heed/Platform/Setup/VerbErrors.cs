using System.Data.Common;
using System.Net.Sockets;
using Heed.Platform.Data;
using Microsoft.AspNetCore.Connections;

namespace Heed.Platform.Setup;

/// <summary>Turns errors that a person at the console can put right into a sentence.</summary>
internal static class VerbErrors
{
    /// <summary>The sentence; null for a bug, which keeps its stack trace.</summary>
    public static VerbRefusal? Of(Exception trouble)
    {
        for (var each = trouble; each is not null; each = each.InnerException)
            if (Told(each) is { } told)
                return told;
        return null;
    }

    private static VerbRefusal? Told(Exception trouble) =>
        trouble switch
        {
            VerbRefusal refusal => refusal,
            AddressInUseException => new(
                "Another program listens on this address already. Stop it, or give another: --urls http://localhost:PORT"
            ),
            SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } => new(
                "The database does not answer. Check that PostgreSQL runs and that --database names it rightly."
            ),
            FormatException { Source: "Microsoft.AspNetCore.Http" } or UriFormatException => new(
                "This is not an address to listen on. Give one such as --urls http://localhost:5080"
            ),
            _ when trouble.IsWithoutFile() => new(
                "There is no database in the data folder. Name the folder with --data, or fill it first: heed sample, or heed migrate."
            ),
            UnusableDatabaseException unusable => new(unusable.Message),
            _ when trouble.IsOfUnusableFile() => new(
                "The database file is damaged, is no database, or may not be written. Put back a backup, or mend the rights of the data folder."
            ),
            DbException { SqlState: "28P01" or "28000" or "3D000" } database => new($"The database refused: {database.Message}"),
            _ => null,
        };
}

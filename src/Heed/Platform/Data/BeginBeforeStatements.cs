using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heed.Platform.Data;

/// <summary>
/// Statements that go past the tracker (<c>ExecuteUpdateAsync</c>) belong to the transaction of the form they stand in, whether
/// or not something was saved before them.
/// </summary>
internal sealed class BeginBeforeStatements : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is HeedDb { BeforeWriting: { } begin } db && db.Database.CurrentTransaction is null)
        {
            await begin(cancellationToken);
            command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        }
        return result;
    }
}

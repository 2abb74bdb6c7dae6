using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace Heed.Platform.Data;

/// <summary>What queries may ask of instants, on both engines, that neither translates by itself.</summary>
public static class SqlTime
{
    /// <summary>Seconds since 1970, so that lengths of time can be compared. Only within a query.</summary>
    public static double Seconds(DateTimeOffset instant) =>
        throw new InvalidOperationException($"{instant} is asked for outside a query.");

    internal static void Map(ModelBuilder model, bool isPostgres) =>
        model
            .HasDbFunction(((Func<DateTimeOffset, double>)Seconds).Method)
            .HasTranslation(arguments =>
                isPostgres
                    ? Function("date_part", Word("epoch"), arguments[0])
                    : Function("unixepoch", arguments[0], Word("subsec"))
            );

    private static SqlFunctionExpression Function(string name, params SqlExpression[] arguments) =>
        new(name, arguments, nullable: true, arguments.Select(_ => true), typeof(double), typeMapping: null);

    private static SqlExpression Word(string word) => new SqlFragmentExpression($"'{word}'");
}

using Heed.Statistics.Columns;
using Npgsql;

namespace Heed.Bench.Statistics;

/// <summary>
/// Counts over 500,000 people by 20 closed questions, beside PostgreSQL holding the same answers one row each (the layout of i.AI
/// Consult's ADR-0006) with covering indexes, vacuumed, warm. The server is the one in HEED_TEST_POSTGRES, else that of
/// <c>./heed postgres</c>.
/// </summary>
internal static class ColumnRatios
{
    private const int People = 500_000;
    private const int Questions = 20;
    private const int Options = 5;

    private const string Count = "SELECT option, count(*) FROM bench_answer WHERE question = 7 GROUP BY option ORDER BY option";

    private const string Filtered = """
        SELECT a.option, count(*) FROM bench_answer a
        WHERE a.question = 7
          AND a.person IN (SELECT person FROM bench_answer WHERE question = 1 AND option = 2)
          AND a.person IN (SELECT person FROM bench_answer WHERE question = 2 AND option = 0)
          AND a.person IN (SELECT person FROM bench_answer WHERE question = 3 AND option = 4)
        GROUP BY a.option ORDER BY a.option
        """;

    public static async Task<int> RunAsync()
    {
        var place = Environment.GetEnvironmentVariable("HEED_TEST_POSTGRES") ?? "Host=localhost;Port=5480;Username=postgres";
        await using var source = NpgsqlDataSource.Create(place + ";Command Timeout=600");
        var columns = Made();
        try
        {
            await LoadAsync(source, columns);
            var (count, filtered) = (await TimeAsync(source, Count), await TimeAsync(source, Filtered));
            Require("count", count.Answer, columns[7].Count());
            Require("filter", filtered.Answer, columns[7].Count(Filter(columns)));
            var reached = Ratio.Print(
                "500,000 people: count of a closed question",
                count.Times,
                Ours(() => columns[7].Count()),
                20
            );
            reached &= Ratio.Print(
                "500,000 people: three-way filter with counts",
                filtered.Times,
                Ours(() => columns[7].Count(Filter(columns))),
                20
            );
            reached &= Ratio.Print(
                "500,000 people: cross-tabulation, beside PostgreSQL's count",
                count.Times,
                Ours(() => columns[7].Cross(columns[8])),
                1
            );
            return reached ? 0 : 1;
        }
        finally
        {
            await RunAsync(source, "DROP TABLE IF EXISTS bench_answer");
        }
    }

    private static PeopleFilter Filter(ByteColumn[] columns) =>
        columns[1].Where(2).And(columns[2].Where(0)).And(columns[3].Where(4));

    private static double[] Ours(Action work) =>
        [
            .. Ratio
                .Times(
                    9,
                    () =>
                    {
                        for (var i = 0; i < 20; i++)
                            work();
                    }
                )
                .Select(seconds => seconds / 20),
        ];

    private static ByteColumn[] Made()
    {
        var random = new Random(20260801);
        return
        [
            .. Enumerable
                .Range(0, Questions)
                .Select(_ => new ByteColumn([.. Enumerable.Range(0, People).Select(_ => (byte)random.Next(Options))], Options)),
        ];
    }

    private static async Task LoadAsync(NpgsqlDataSource source, ByteColumn[] columns)
    {
        await RunAsync(
            source,
            "DROP TABLE IF EXISTS bench_answer; CREATE UNLOGGED TABLE bench_answer (person int NOT NULL, question smallint NOT NULL, option smallint NOT NULL)"
        );
        await using (var connection = await source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync("COPY bench_answer FROM STDIN (FORMAT BINARY)"))
        {
            for (var person = 0; person < People; person++)
            for (var question = 0; question < Questions; question++)
                await copy.WriteRowAsync(CancellationToken.None, person, (short)question, (short)columns[question].Codes[person]);
            await copy.CompleteAsync();
        }
        await RunAsync(source, "CREATE INDEX ON bench_answer (question, option, person)");
        await RunAsync(source, "CREATE UNIQUE INDEX ON bench_answer (person, question) INCLUDE (option)");
        await RunAsync(source, "VACUUM (ANALYZE) bench_answer");
    }

    private static async Task<(double[] Times, long[] Answer)> TimeAsync(NpgsqlDataSource source, string sql)
    {
        await using var connection = await source.OpenConnectionAsync();
        var (times, answer) = (new List<double>(), new long[Options]);
        for (var run = 0; run < 8; run++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            await using var command = new NpgsqlCommand(sql, connection);
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                answer[reader.GetInt16(0)] = reader.GetInt64(1);
            if (run > 0)
                times.Add(clock.Elapsed.TotalSeconds);
        }
        return ([.. times], answer);
    }

    private static async Task RunAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static void Require(string what, long[] peer, long[] ours)
    {
        if (!peer.SequenceEqual(ours))
            throw new InvalidOperationException(
                $"The two {what}s differ: {string.Join(' ', peer)} and {string.Join(' ', ours)}."
            );
    }
}

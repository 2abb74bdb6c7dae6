using System.Text;
using Heed.Platform.Files;

namespace Heed.Tests.Platform;

public sealed class CsvFileTests
{
    private static readonly (string, Func<object?, object?>)[] OneColumn = [("What", cell => cell), ("End", _ => "e")];

    [Fact]
    public async Task Spreadsheets_read_the_file_as_it_is_meant()
    {
        var text = await Written("Ŵyau, bacon", "Three\r\nlines\nlong", "say \"no\"", null, 1234.5, -5, true, false);
        Assert.Equal(
            "\uFEFFWhat,End\r\n\"Ŵyau, bacon\",e\r\n\"Three\r\nlines\nlong\",e\r\n\"say \"\"no\"\"\",e\r\n,e\r\n1234.5,e\r\n-5,e\r\nyes,e\r\nno,e\r\n",
            text
        );
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    public async Task What_people_wrote_is_never_a_formula(string said) =>
        Assert.Equal($"\uFEFFWhat,End\r\n\"'{said}\",e\r\n", await Written(said));

    /// <summary>An hour after midnight in summer it is still the day before by the clock of the stored instant.</summary>
    [Fact]
    public async Task Days_and_times_are_those_of_London_and_sort_as_text() =>
        Assert.Equal(
            "\uFEFFWhat,End\r\n2026-03-31,e\r\n2026-07-01 00:30,e\r\n",
            await Written(new DateOnly(2026, 3, 31), new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero))
        );

    [Fact]
    public async Task Rows_are_written_as_they_come_and_none_is_kept()
    {
        var output = new Watched();
        await CsvFile.WriteAsync(output, OneColumn, Rows(), CancellationToken.None);
        Assert.True(output.Length > 10_000_000);

        async IAsyncEnumerable<object?> Rows()
        {
            for (var row = 0; row < 100_000; row++)
            {
                await Task.Yield();
                // No more than the writer's buffer waits.
                Assert.InRange(output.Length, (row * 103L) - 200_000, long.MaxValue);
                yield return new string('x', 100);
            }
        }
    }

    private static async Task<string> Written(params object?[] cells)
    {
        using var output = new MemoryStream();
        await CsvFile.WriteAsync(output, OneColumn, cells.ToAsyncEnumerable(), CancellationToken.None);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>As a response of the server is: it refuses to be written to while a thread waits.</summary>
    private sealed class Watched : MemoryStream
    {
        private long length;

        public override long Length => length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            length += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("Synchronous.");
    }
}

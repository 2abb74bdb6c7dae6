using Heed.Tables.DataFiles;

namespace Heed.Tables;

/// <summary>How verbs that work on files speak: the report on standard output; faults on standard error, one a line.</summary>
internal static class StatisticsConsole
{
    /// <summary>Exit code for a file with faults.</summary>
    public const int BadFile = 2;

    public static int Run(Func<string> report)
    {
        try
        {
            Console.Out.WriteLine(report().TrimEnd());
            return 0;
        }
        catch (DataFileException refused)
        {
            foreach (var fault in refused.Faults)
                Console.Error.WriteLine(fault);
            return BadFile;
        }
    }
}

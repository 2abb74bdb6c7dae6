using Heed;

return await CommandLine.RunAsync(args);

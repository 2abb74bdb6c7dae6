using Heed.Platform.Setup;

return await CommandLine.RunAsync(args);

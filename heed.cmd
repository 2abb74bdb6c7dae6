@rem The one entry. Everything it does is in scripts/heed.cs.
@dotnet run "%~dp0scripts\heed.cs" -- %*

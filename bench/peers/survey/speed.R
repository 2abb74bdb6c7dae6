# Times R's survey package on made data:   Rscript bench/peers/survey/speed.R FOLDER ROWS [by-district]
# Writes the sheets into FOLDER (for Heed to read) and prints one line for each step: step,seconds.
suppressMessages(library(survey))
source("bench/peers/survey/data.R")
arguments <- commandArgs(TRUE); folder <- arguments[1]; n <- as.integer(arguments[2])
if (!file.exists(file.path(folder, "responses.csv"))) write_sheets(made_survey(n, 20260810), folder)
step <- function(name, work) { gc(FALSE); t <- proc.time()[["elapsed"]]; value <- force(work); cat(sprintf("%s,%.4f\n", name, proc.time()[["elapsed"]] - t)); value }
data <- step("read", read.csv(file.path(folder, "responses.csv"), stringsAsFactors = TRUE))
margins <- read.csv(file.path(folder, "margins.csv"))
variables <- unique(margins$variable)
design <- step("design", svydesign(ids = ~1, weights = rep(1, nrow(data)), data = data))
tables <- lapply(variables, function(v) { m <- margins[margins$variable == v, ]; setNames(data.frame(m$level, m$population), c(v, "Freq")) })
raked <- step("rake", rake(design, lapply(variables, function(v) as.formula(paste0("~", v))), tables, control = list(maxit = 500, epsilon = 1e-9)))
if ("by-district" %in% arguments)
  invisible(step("means by district", svyby(~confidence, ~district, raked, svymean, na.rm = TRUE)))

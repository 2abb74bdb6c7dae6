# What `heed weigh` does, in R from start to end:   Rscript bench/peers/survey/whole.R FOLDER [EPSILON]
suppressMessages(library(survey))
folder <- commandArgs(TRUE)[1]
epsilon <- if (length(commandArgs(TRUE)) > 1) as.numeric(commandArgs(TRUE)[2]) else 1e-9
data <- read.csv(file.path(folder, "responses.csv"), stringsAsFactors = TRUE)
margins <- read.csv(file.path(folder, "margins.csv"))
variables <- unique(margins$variable)
design <- svydesign(ids = ~1, weights = rep(1, nrow(data)), data = data)
tables <- lapply(variables, function(v) { m <- margins[margins$variable == v, ]; setNames(data.frame(m$level, m$population), c(v, "Freq")) })
raked <- rake(design, lapply(variables, function(v) as.formula(paste0("~", v))), tables, control = list(maxit = 500, epsilon = 1e-9))
w <- weights(raked, "sampling")
write.csv(data.frame(id = data$id, weight = w / mean(w)), file.path(folder, "weights-r.csv"), row.names = FALSE, quote = FALSE)

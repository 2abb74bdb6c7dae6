# Writes what the tests of Heed.Statistics compare with: data sets and what R's survey package (4.1) makes of them.
#   Rscript bench/peers/survey/fixtures.R            (from the root of the repository)
# Raking runs to epsilon 1e-15: R's own stopping rule ends about 3e-5 away from the solution.
suppressMessages({ library(survey); library(jsonlite) })
options(digits = 17, warn = 1)
source("bench/peers/survey/data.R")
out <- "tests/Heed.Tests/Statistics/Fixtures"

raked_design <- function(data, margins, weights = rep(1, nrow(data))) {
  variables <- unique(margins$variable)
  data$.w <- weights
  design <- svydesign(ids = ~1, weights = ~.w, data = data)
  tables <- lapply(variables, function(v) {
    m <- margins[margins$variable == v, ]
    setNames(data.frame(m$level, as.numeric(m$population) * sum(margins$population[margins$variable == variables[1]]) / sum(m$population)), c(v, "Freq"))
  })
  suppressWarnings(rake(design, lapply(variables, function(v) as.formula(paste0("~", v))), tables,
    control = list(maxit = 1000, epsilon = 1e-15)))
}

facts <- NULL
note <- function(what, row, column, value) facts <<- rbind(facts, data.frame(what = what, row = row, column = column, value = sprintf("%.17g", value)))

note_estimates <- function(tag, design) {
  data <- design$variables
  by_mean <- svyby(~confidence, ~district, design, svymean, na.rm = TRUE)
  for (i in seq_len(nrow(by_mean))) {
    note("mean", by_mean$district[i], "", by_mean$confidence[i]); note(paste0("mean_se", tag), by_mean$district[i], "", by_mean$se[i])
  }
  safe <- levels(data$feels_safe)
  by_share <- svyby(~feels_safe, ~district, design, svymean, na.rm = TRUE)
  for (i in seq_len(nrow(by_share))) for (s in safe) {
    note("share", by_share$district[i], s, by_share[i, paste0("feels_safe", s)])
    note(paste0("share_se", tag), by_share$district[i], s, by_share[i, paste0("se.feels_safe", s)])
  }
  overall <- svymean(~feels_safe, design, na.rm = TRUE)
  for (i in seq_along(safe)) { note("share", "", safe[i], coef(overall)[i]); note(paste0("share_se", tag), "", safe[i], SE(overall)[i]) }
  m <- svymean(~confidence, design, na.rm = TRUE)
  note("mean", "", "", coef(m)); note(paste0("mean_se", tag), "", "", SE(m))
  total <- svytotal(~confidence, design, na.rm = TRUE)
  note("total", "", "", coef(total)); note(paste0("total_se", tag), "", "", SE(total))
  test <- svychisq(~district + feels_safe, design, na.rm = TRUE)
  for (f in c("statistic", "p.value")) note(paste0("chisq_", f, tag), "", "", unname(test[[f]]))
  note(paste0("chisq_df1", tag), "", "", test$parameter[1]); note(paste0("chisq_df2", tag), "", "", test$parameter[2])
  for (p in c(0.1, 0.25, 0.5, 0.75)) {
    q <- svyquantile(~confidence, design, p, na.rm = TRUE)$confidence
    note("quantile", "", as.character(p), q[1, "quantile"])
    note(paste0("quantile_low", tag), "", as.character(p), q[1, 2]); note(paste0("quantile_high", tag), "", as.character(p), q[1, 3])
    note(paste0("quantile_se", tag), "", as.character(p), q[1, "se"])
  }
  design <- update(design, high = as.numeric(!is.na(confidence) & confidence >= 7))
  logit <- svyciprop(~high, subset(design, !is.na(confidence)), method = "xlogit")
  note("logit_share", "", "", coef(logit)); ci <- attr(logit, "ci")
  note(paste0("logit_low", tag), "", "", ci[1]); note(paste0("logit_high", tag), "", "", ci[2])
  # Difference of the means of the first two districts, by its influence function.
  w <- weights(design, "sampling"); y <- data$confidence; d <- sort(unique(data$district)); z <- numeric(length(y)); means <- c()
  for (k in 1:2) {
    inside <- data$district == d[k] & !is.na(y)
    means[k] <- sum(w[inside] * y[inside]) / sum(w[inside])
    z[inside] <- c(1, -1)[k] * (y[inside] - means[k]) / sum(w[inside])
  }
  design$variables$z <- z
  note("difference", d[1], d[2], means[1] - means[2]); note(paste0("difference_se", tag), d[1], d[2], SE(svytotal(~z, design)))
}

write_case <- function(name, made, upper, lower) {
  folder <- file.path(out, name); write_sheets(made, folder)
  facts <<- NULL
  data <- made$responses
  data$feels_safe <- factor(ifelse(data$feels_safe == "", NA, data$feels_safe))
  n <- nrow(data)
  raked <- raked_design(data, made$margins)
  w <- weights(raked, "sampling"); mean1 <- function(x) x / mean(x)
  trimmed <- trimWeights(raked, upper = upper * mean(w), lower = lower * mean(w), strict = TRUE)
  again <- raked_design(data, made$margins, weights(trimmed, "sampling"))
  weights <- data.frame(id = data$id, raked = mean1(w), trimmed = mean1(weights(trimmed, "sampling")), reraked = mean1(weights(again, "sampling")))
  for (v in names(weights)[-1]) weights[[v]] <- sprintf("%.17g", weights[[v]])
  write.csv(weights, file.path(folder, "weights.csv"), row.names = FALSE, quote = FALSE)
  note("upper", "", "", upper); note("lower", "", "", lower)
  note("population", "", "", sum(w))
  data$.w1 <- w / mean(w)
  given <- svydesign(ids = ~1, weights = ~.w1, data = data)
  raked1 <- raked_design(data, made$margins, data$.w1)
  note_estimates("", given); note_estimates("_raked", raked)
  data$.N <- 4 * n
  corrected <- svydesign(ids = ~1, weights = ~.w1, fpc = ~.N, data = data)
  note("mean_se_fpc", "", "", SE(svymean(~confidence, corrected, na.rm = TRUE)))
  # Margins on which some gave no answer: the plain loop, 5,000 rounds, factor 1 for them.
  holes <- data; set.seed(7)
  variables <- unique(made$margins$variable)
  for (v in variables[c(1, 3)]) holes[[v]][sample(n, n %/% 20)] <- ""
  x <- rep(1, n)
  for (round in 1:5000) for (v in variables) {
    m <- made$margins[made$margins$variable == v, ]; known <- holes[[v]] != ""
    k <- match(holes[[v]], m$level)
    f <- m$population / sum(m$population) * sum(x[known]) / tapply(x, factor(k, seq_len(nrow(m))), sum)
    x[known] <- x[known] * f[k[known]]
  }
  sheet <- holes[c("id", variables)]; sheet$weight <- sprintf("%.17g", mean1(x))
  write.csv(sheet, file.path(folder, "holes.csv"), row.names = FALSE, quote = FALSE)
  facts <- facts[!duplicated(facts[c("what", "row", "column")]), ]
  write.csv(facts, file.path(folder, "expected.csv"), row.names = FALSE, quote = FALSE)
  cat(name, "max margin error", max(sapply(variables, function(v) { m <- made$margins[made$margins$variable == v, ]
    max(abs(tapply(w, data[[v]], sum)[m$level] / m$population * sum(m$population) / sum(w) - 1)) })), "\n")
}

write_case("five-margins", made_survey(1700, 20260801), upper = 2.5, lower = 0.4)
write_case("skewed", made_survey(400, 20260802, sizes = c(age_band = 4, sex = 2, district = 6), skew = 0.9), upper = 3, lower = 0.3)

# The demonstration office of Kent: real margins from its office file, whose totals do not agree; made answers.
kent <- fromJSON("offices/kent.json", simplifyVector = FALSE)
margins <- do.call(rbind, lapply(kent$margins, function(m) {

  counts <- Filter(function(f) f$area == kent$policeArea$code, m$figures)[[1]]$counts
  data.frame(variable = m$code, level = names(counts), population = as.numeric(unlist(counts)), row.names = NULL)
}))
margins <- margins[margins$population > 0, ]
set.seed(20260803)
n <- 1200
kent_data <- data.frame(id = sprintf("k%05d", seq_len(n)))
for (v in unique(margins$variable)) { m <- margins[margins$variable == v, ]
  kent_data[[v]] <- sample(m$level, n, replace = TRUE, prob = (m$population / sum(m$population) + 0.02) * exp(rnorm(nrow(m), 0, 0.3)))
  kent_data[[v]][seq_len(nrow(m))] <- m$level }
kent_data$feels_safe <- sample(c("Safe", "Unsafe", "Neither"), n, replace = TRUE, prob = c(5, 2, 3))
kent_data$confidence <- pmin(10, pmax(1, round(rnorm(n, 6.2, 2.1))))
write_case("kent", list(responses = kent_data, margins = margins), upper = 4, lower = 0.3)

# What the demonstration office of Kent itself holds: DemonstrationAnswersTests writes these sheets, and fails when they differ.
demonstration <- file.path(out, "demonstration")
write_case("demonstration", list(
  responses = read.csv(file.path(demonstration, "responses.csv"), na.strings = "NA"),
  margins = read.csv(file.path(demonstration, "margins.csv"))), upper = 4, lower = 0.3)

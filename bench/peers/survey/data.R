# Made survey data. Every data set is a function of its seed: R 4.2, set.seed(seed), Mersenne Twister, inversion, rejection.

levels_of <- function(name, k) sprintf("%s %02d", name, seq_len(k))

# A population of `population` people on five margins of 7, 2, 5, 13 and 5 levels, and n respondents who differ from it.
made_survey <- function(n, seed, sizes = c(age_band = 7, sex = 2, ethnic_group = 5, district = 13, tenure = 5),
                        population = 1576100, skew = 0.35, missing = 0.03) {
  set.seed(seed)
  margins <- do.call(rbind, lapply(names(sizes), function(v) {
    share <- runif(sizes[[v]], 0.5, 1.5)
    people <- round(population * share / sum(share))
    people[1] <- people[1] + population - sum(people)
    data.frame(variable = v, level = levels_of(v, sizes[[v]]), population = people)
  }))
  responses <- data.frame(id = sprintf("r%07d", seq_len(n)))
  for (v in names(sizes)) {
    m <- margins[margins$variable == v, ]
    p <- m$population * exp(rnorm(nrow(m), 0, skew))
    responses[[v]] <- sample(m$level, n, replace = TRUE, prob = p)
  }
  for (v in names(sizes)) { # at least one respondent in each level
    m <- margins$level[margins$variable == v]
    responses[[v]][seq_along(m)] <- m
  }
  pull <- as.integer(substr(responses$district, nchar(responses$district) - 1, 99))
  responses$feels_safe <- c("Very safe", "Fairly safe", "Fairly unsafe", "Very unsafe")[
    1 + pmin(3, rbinom(n, 3, 0.25 + 0.02 * pull))]
  responses$confidence <- pmin(10, pmax(1, round(6 + 0.1 * pull + rnorm(n, 0, 2))))
  responses$feels_safe[sample(n, ceiling(n * missing))] <- ""
  responses$confidence[sample(n, ceiling(n * missing))] <- NA
  list(responses = responses, margins = margins)
}

write_sheets <- function(made, folder) {
  dir.create(folder, recursive = TRUE, showWarnings = FALSE)
  write.csv(made$responses, file.path(folder, "responses.csv"), row.names = FALSE, na = "", quote = FALSE)
  write.csv(made$margins, file.path(folder, "margins.csv"), row.names = FALSE, quote = FALSE)
}

# Cells that GaussSuppression (Statistics Norway, MIT) withholds on the sample of sample-companies.contract.ts, drawn
# here again with the same generator. Run in this folder: Rscript gauss-suppression.R
# With the path of indiv_dt.rda (InseeFrLab/rtauargus, MIT) as argument, also on the six crossings of Insee's instance,
# and writes that instance to insee_indiv_dt.csv in the current folder, for ../shared/reference-data.
suppressMessages({library(GaussSuppression); library(jsonlite)})
draws <- function(seed, n) { s <- seed; out <- numeric(n); for (i in seq_len(n)) { s <- (s * 16807) %% 2147483647; out[i] <- s / 2147483647 }; out }
companies <- function(seed, n) {
  u <- matrix(draws(seed, 4 * n), ncol = 4, byrow = TRUE)
  data.frame(sector = paste0("s", floor(14 * u[, 1] * u[, 1])), region = paste0("r", floor(8 * u[, 2] * u[, 2])),
    size = paste0("t", floor(3 * u[, 3] * u[, 3])), amount = 1 + floor(20000 * u[, 4] * u[, 4] * u[, 4] * u[, 4]))
}
counts <- function(d, crossing, amount) {
  d$owner <- seq_len(nrow(d))
  suppress <- function(...) suppressMessages(SuppressDominantCells(d, numVar = amount, n = 1, k = 85, maxN = 2, contributorVar = "owner",
    formula = as.formula(paste("~", paste(crossing, collapse = "*"))), primary = c(DominanceRule, NContributorsRule),
    preAggregate = FALSE, protectZeros = FALSE, removeEmpty = TRUE, printInc = FALSE, ...))
  r <- suppress()
  list(crossing = crossing, cells = nrow(r), sensitive = sum(r$primary), withheld = sum(r$suppressed),
    withheldWithoutInsiders = sum(suppress(singletonMethod = "none")$suppressed))
}
sample <- lapply(c(11, 12, 13), function(seed) {
  d <- companies(seed, 600)
  list(seed = seed, companies = 600, amount = sum(d$amount),
    crossings = lapply(list(c("sector", "size"), c("sector", "region"), c("sector", "region", "size")),
      function(crossing) counts(d, crossing, "amount")))
})
write(toJSON(list(source = "GaussSuppression, gauss-suppression.R beside", version = as.character(packageVersion("GaussSuppression")),
  software = R.version.string, sample = sample), auto_unbox = TRUE, pretty = TRUE, digits = NA), "gauss-suppression-sample.json")
public <- commandArgs(TRUE)
if (length(public) == 1) {
  load(public)
  d <- as.data.frame(indiv_dt)
  write.csv(d[, c("A21", "A88", "SIZE", "CJ", "NUTS2", "NUTS3", "TURNOVER")], "insee_indiv_dt.csv", row.names = FALSE, quote = FALSE)
  for (crossing in list(c("A21", "SIZE"), c("A21", "CJ"), c("A88", "SIZE"), c("A88", "NUTS2"), c("NUTS3", "A21"), c("A21", "NUTS2", "SIZE")))
    print(unlist(counts(d, crossing, "TURNOVER")))
}

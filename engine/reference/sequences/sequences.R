# Reference values of the tests for paths. Run in this folder: Rscript sequences.R   (R base, survival, cluster, jsonlite)
# Synthetic people, drawn once by R's own generator: months followed, why they left, and their states month after month.
suppressMessages({ library(survival); library(cluster); library(jsonlite) })
set.seed(2611)
spells <- function(n, pace) {
  leave <- ceiling(rexp(n, pace)); lost <- sample(6:30, n, TRUE)
  list(months = pmin(leave, lost, 24), cause = ifelse(leave <= pmin(lost, 24), sample(1:3, n, TRUE, c(.5, .3, .2)), 0))
}
one <- spells(40, .04); other <- spells(25, .09); third <- spells(12, .02)
curve <- function(s, type) {
  f <- survfit(Surv(s$months, s$cause > 0) ~ 1, conf.type = type)
  at <- summary(f, times = 1:max(s$months))
  list(risk = at$n.risk, survival = at$surv, error = at$std.err, low = at$lower, high = at$upper)
}
risks <- function(s) {
  f <- survfit(Surv(s$months, factor(s$cause, 0:3)) ~ 1, conf.type = "log-log")
  at <- summary(f, times = 1:max(s$months))
  list(share = at$pstate[, -1], error = at$std.err[, -1], low = at$lower[, -1], high = at$upper[, -1])
}
rank_of <- function(groups) {
  d <- data.frame(m = unlist(lapply(groups, `[[`, "months")), e = unlist(lapply(groups, `[[`, "cause")) > 0,
                  g = rep(seq_along(groups), sapply(groups, function(x) length(x$months))))
  s <- survdiff(Surv(m, e) ~ g, d)
  list(observed = s$obs, expected = s$exp, chi = s$chisq, p = pchisq(s$chisq, length(groups) - 1, lower.tail = FALSE))
}
# States: 60 people, 12 months, 4 states, moving little by little.
move <- rbind(c(.90, .05, .03, .02), c(.10, .80, .05, .05), c(.02, .05, .88, .05), c(0, 0, 0, 1))
paths <- t(replicate(60, { s <- sample(1:3, 1); p <- s; for (m in 2:12) { s <- sample(1:4, 1, prob = move[s, ]); p <- c(p, s) }; p }))
from <- as.vector(paths[, -12]); to <- as.vector(paths[, -1]); pairs <- table(factor(from, 1:4), factor(to, 1:4))
shares <- apply(paths, 2, function(m) tabulate(m, 4) / 60)
entropy <- apply(shares, 2, function(p) -sum(p[p > 0] * log(p[p > 0])) / log(4))
wilson <- prop.test(pairs[1, 2], sum(pairs[1, ]), correct = FALSE)$conf.int
# Distances: optimal matching by the generalized Levenshtein distance of R; dynamic Hamming from its definition.
text <- apply(paths, 1, function(p) paste(letters[p], collapse = ""))
matching <- adist(text, costs = c(insertions = 1, deletions = 1, substitutions = 2))
chance <- lapply(1:11, function(m) { k <- table(factor(paths[, m], 1:4), factor(paths[, m + 1], 1:4)); k / pmax(rowSums(k), 1) })
cost <- lapply(1:12, function(m) { i <- chance[[max(1, m - 1)]]; o <- chance[[min(11, m)]]; k <- 4 - i - t(i) - o - t(o); diag(k) <- 0; k })
dynamic <- outer(1:60, 1:60, Vectorize(function(a, b) sum(sapply(1:12, function(m) cost[[m]][paths[a, m], paths[b, m]]))))
around <- function(d, k) {
  p <- pam(as.dist(d), k)
  list(cost = unname(p$objective["swap"]) * 60, sizes = sort(as.vector(p$clusinfo[, "size"]), decreasing = TRUE), width = p$silinfo$avg.width,
       medoids = sort(text[p$id.med]))
}
write(toJSON(list(
  groups = list(one, other, third), logLog = curve(one, "log-log"), plain = curve(other, "plain"), risks = risks(one),
  two = rank_of(list(one, other)), three = rank_of(list(one, other, third)),
  paths = paths - 1, pairs = unclass(pairs), entropy = entropy, wilson = as.numeric(wilson), matching = matching[1, ], dynamic = dynamic[1, ],
  byMatching = around(matching, 5), byDynamic = around(dynamic, 5)),
  digits = I(17), auto_unbox = TRUE, na = "null"), "sequences.json")

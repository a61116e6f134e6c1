# Reference values of the plans. Run in this folder: Rscript power.R   (R base, pwr, jsonlite)
suppressMessages({library(pwr); library(jsonlite)})
mde <- function(v, df, power = .8, alpha = .05) { tc <- qt(1 - alpha / 2, df); uniroot(function(d) pt(tc, df, d / sqrt(v), lower.tail = FALSE) + pt(-tc, df, d / sqrt(v)) - power, c(1e-6, 60), tol = 1e-13)$root }
fis <- function(n1, n0, p1, p0) { t <- 0; for (a in 0:n1) for (b in 0:n0) if (fisher.test(matrix(c(a, n1 - a, b, n0 - b), 2), conf.int = FALSE)$p.value <= .05) t <- t + dbinom(a, n1, p1) * dbinom(b, n0, p0); t }
clu <- function(k1, k0, n1, n0, icc) mde(icc * (1 / k1 + 1 / k0) + (1 - icc) * (1 / n1 + 1 / n0), k1 + k0 - 2)
out <- list(software = paste(R.version.string, "pwr", packageVersion("pwr")),
  two_groups = data.frame(n1 = c(8, 5, 30), n0 = c(40, 35, 90), power = c(.8, .9, .95), alpha = c(.05, .1, .01), mde = mapply(function(a, b, p, al) mde(1 / a + 1 / b, a + b - 2, p, al), c(8, 5, 30), c(40, 35, 90), c(.8, .9, .95), c(.05, .1, .01))),
  explained = data.frame(n1 = 12, n0 = 30, explained = .4, mde = mde(.6 * (1 / 12 + 1 / 30), 40)),
  pairs_power = data.frame(n = c(6, 20), d = c(1, .5), power = c(pwr.t.test(6, 1, type = "paired")$power, pwr.t.test(20, .5, type = "paired")$power)),
  clusters = data.frame(k1 = c(3, 5), k0 = c(6, 5), n1 = c(24, 40), n0 = c(60, 35), icc = c(.15, .05), mde = c(clu(3, 6, 24, 60, .15), clu(5, 5, 40, 35, .05))),
  needed_unequal = data.frame(d = c(.5, 1), times = c(5, 2), n1 = mapply(function(d, k) uniroot(function(n) pwr.t2n.test(n1 = n, n2 = k * n, d = d)$power - .8, c(2.2, 500), tol = 1e-11)$root, c(.5, 1), c(5, 2))),
  fisher = data.frame(n1 = c(8, 12), n0 = c(40, 15), p1 = c(.7, .9), p0 = c(.3, .4), power = c(fis(8, 40, .7, .3), fis(12, 15, .9, .4))),
  arcsine_unequal = data.frame(n1 = 40, n0 = 90, p1 = .5, p0 = .3, power = pwr.2p2n.test(ES.h(.5, .3), 40, 90)$power),
  regression = data.frame(u = 2, v = 35, f2 = .3, power = pwr.f2.test(2, 35, .3)$power, power01 = pwr.f2.test(2, 35, .3, sig.level = .01)$power))
writeLines(toJSON(out, digits = I(17), auto_unbox = TRUE), "power.json")

# Reference values of distributions that the published grid lacks. Run in this folder: Rscript distributions.R
# R base only. The noncentral t is integrated from its definition over the logarithm of the divisor, in pieces, because
# R's own series (and an adaptive rule over an infinite range) lose the far tail; the noncentral beta is summed from its
# definition, because R's own stops at 1e-9 absolute.
library(jsonlite)
nct <- function(q, df, ncp) {
  f <- function(u) pnorm(q * exp(u) - ncp) * exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + df * u - df / 2 * exp(2 * u))
  cuts <- c(-40, -20, -12, -8, -6, -5, -4, -3, -2.5, -2, -1.5, -1, -.75, -.5, -.25, 0, .25, .5, .75, 1, 1.5, 2)
  sum(mapply(function(a, b) integrate(f, a, b, rel.tol = 1e-13, abs.tol = 0, subdivisions = 2000, stop.on.error = FALSE)$value, head(cuts, -1), tail(cuts, -1)))
}
rows <- function(f, ...) { a <- expand.grid(..., KEEP.OUT.ATTRS = FALSE); a$value <- do.call(mapply, c(list(f), unname(as.list(a)))); a }
out <- list(
  software = R.version.string,
  noncentral_t = rows(nct, q = c(-2, 0, 1), df = c(3, 7, 14, 60), shift = 6),
  noncentral_chi_square_upper = rows(function(q, df, ncp) pchisq(q, df, ncp, lower.tail = FALSE), q = c(1, 8, 30), df = c(1, 4.5), shift = c(.5, 6)),
  noncentral_chi_square = rows(function(q, df, ncp) pchisq(q, df, ncp), q = c(1, 8, 30), df = c(1, 4.5), shift = c(.5, 6)),
  noncentral_beta = rows(function(x, a, b, ncp) sum(dpois(0:300, ncp / 2) * pbeta(x, a + 0:300, b)), x = c(.2, .6, .9), a = c(.5, 3), b = c(2, 10), shift = c(1, 5)),
  poisson = rows(function(k, m) ppois(k, m), k = c(0, 3, 20), mean = c(.5, 4, 30)),
  poisson_upper = rows(function(k, m) ppois(k, m, lower.tail = FALSE), k = c(0, 3, 20, 60), mean = c(.5, 4, 30)),
  poisson_density = rows(function(k, m) dpois(k, m), k = c(0, 3, 20), mean = c(.5, 4, 30)),
  binomial_density = rows(function(k, n, p) dbinom(k, n, p), k = c(0, 3, 8), n = c(8, 40), share = c(.01, .4)),
  binomial_upper = rows(function(k, n, p) pbinom(k, n, p, lower.tail = FALSE), k = c(0, 3, 30), n = c(8, 40), share = c(.01, .4)),
  beta_upper = rows(function(x, a, b) pbeta(x, a, b, lower.tail = FALSE), x = c(.01, .5, .999), a = c(.5, 4), b = c(3, 50)),
  beta_upper_quantile = rows(function(p, a, b) qbeta(p, a, b, lower.tail = FALSE), p = c(1e-12, .01, .6), a = c(2, 4), b = c(3, 50)),
  fisher = rows(function(q, a, b) pf(q, a, b), q = c(.01, 1, 6), df1 = c(1, 5), df2 = c(3, 80)),
  fisher_quantile = rows(function(p, a, b) qf(p, a, b), p = c(1e-6, .3, .95), df1 = c(2, 5), df2 = c(3, 80)),
  fisher_upper_quantile = rows(function(p, a, b) qf(p, a, b, lower.tail = FALSE), p = c(1e-10, .05), df1 = c(2, 5), df2 = c(30, 80)),
  gamma_upper = rows(function(x, a) pgamma(x, a, lower.tail = FALSE), x = c(.1, 3, 60), shape = c(.4, 12)),
  gamma_upper_quantile = rows(function(p, a) qgamma(p, a, lower.tail = FALSE), p = c(1e-14, .1, .9), shape = c(.4, 12)),
  chi_square_upper_quantile = rows(function(p, a) qchisq(p, a, lower.tail = FALSE), p = c(1e-14, .05), df = c(1, 9.5)),
  hypergeometric = rows(function(x, m, n, k) phyper(x, m, n, k), x = 0:2, white = c(5, 12), black = 20, drawn = c(4, 9)),
  hypergeometric_upper = rows(function(x, m, n, k) phyper(x, m, n, k, lower.tail = FALSE), x = 0:3, white = c(5, 12), black = 20, drawn = c(4, 9)),
  trigamma = rows(trigamma, x = c(.05, 1, 3.3, 40)),
  student_upper = rows(function(q, df) pt(q, df, lower.tail = FALSE), q = c(.3, 9, 80), df = c(1.5, 40))
)
writeLines(toJSON(out, digits = I(17), auto_unbox = TRUE, pretty = FALSE), "distributions.json")

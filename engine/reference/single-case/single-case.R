# Reference values of the tests of single-case designs. Run in this folder: Rscript single-case.R   (R base, nlme, jsonlite)
# Synthetic errors per 100 pieces of 6 people over 12 weeks, one value missing, lower being better; written to paths.csv.
suppressMessages({library(nlme); library(jsonlite)})
set.seed(77); st <- c(5, 8, 6, 9, 7, 5)
d <- do.call(rbind, lapply(1:6, function(i) { e <- as.numeric(arima.sim(list(ar = .4), 12, sd = 1.2)); t <- 1:12; data.frame(person = paste0("P", i), week = t, start = st[i], value = round(20 - .7 * i - .1 * t - (t >= st[i]) * c(2.5, 1, 3, 2, .5, 2.8)[i] + e, 1)) }))
d$value[d$person == "P3" & d$week == 4] <- NA; write.csv(d, "paths.csv", row.names = FALSE, na = "", quote = FALSE)
Y <- t(sapply(split(d, d$person), function(z) z$value)); M <- function(v, s) mean(v[s:12], na.rm = TRUE) - mean(v[1:(s - 1)], na.rm = TRUE)
perms <- function(v) if (length(v) == 1) matrix(v) else do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], perms(v[-i])))); PM <- perms(1:6)
stat <- function(Y) apply(PM, 1, function(p) mean(sapply(1:6, function(i) M(Y[i, ], st[p[i]]))))
tails <- function(theta) { Z <- Y; for (i in 1:6) Z[i, st[i]:12] <- Z[i, st[i]:12] - theta; s <- stat(Z); c(greater = mean(s >= s[1] - 1e-9), less = mean(s <= s[1] + 1e-9)) }
obs <- stat(Y)[1]; edge <- function(side, to) { from <- obs; for (i in 1:45) { m <- (from + to) / 2; if (2 * tails(m)[side] > .05) from <- m else to <- m }; from }
nap <- function(A, B) { m <- length(A); n <- length(B); q <- outer(B, A, "<") + .5 * outer(B, A, "=="); p <- mean(q); h <- (m + n) / 2 - 1; z <- qnorm(.975)
  v <- (p - (m + n - 1) * p^2 + m * mean(rowMeans(q)^2) + n * mean(colMeans(q)^2) - 2 * mean(q^2)) / ((m - 1) * (n - 1)); tr <- .5 / (m * n)
  f <- function(x) (p - x)^2 - z^2 * x * (1 - x) * (1 + h * (1 - x) / (2 - x) + h * x / (1 + x)) / (m * n)
  S <- sum(sign(-outer(A, A, "-"))[lower.tri(diag(m))])
  list(share = p, se = sqrt(max(v, tr * (1 - tr) / ((m - 1) * (n - 1)))), lo = if (p == 0) 0 else uniroot(f, c(0, if (p == 1) 1 - 1e-9 else p), tol = 1e-15)$root, hi = if (p == 1) 1 else uniroot(f, c(if (p == 0) 1e-9 else p, 1), tol = 1e-15)$root, S = S, tau_u = 2 * p - 1 - S / (m * n), pnd = mean(B < min(A)), pem = mean(B < median(A)) + .5 * mean(B == median(A))) }
one <- lapply(split(d, d$person), function(z) { z <- z[!is.na(z$value), ]; nap(z$value[z$week < z$start], z$value[z$week >= z$start]) })
dd <- d[!is.na(d$value), ]; dd$trained <- as.numeric(dd$week >= dd$start); ct <- lmeControl(tolerance = 1e-10, msTol = 1e-12, msMaxIter = 500, maxIter = 300, returnObject = TRUE)
ho <- function(x) list(coef = unname(fixef(x)), se = unname(sqrt(diag(vcov(x)))), phi = unname(coef(x$modelStruct$corStruct, unconstrained = FALSE)), sigma2 = x$sigma^2, components = as.numeric(VarCorr(x)[, 1]), loglik = as.numeric(logLik(x)))
h <- lme(value ~ week + trained, random = ~ 1 | person, correlation = corAR1(form = ~ week | person), data = dd, control = ct)
writeLines(toJSON(list(software = paste(R.version.string, "nlme", packageVersion("nlme")), multiple_baseline = list(estimate = obs, greater = unname(tails(0)[1]), less = unname(tails(0)[2]), assignments = nrow(PM), interval = c(edge("greater", obs - 15), edge("less", obs + 15))), overlap = one, hierarchical = ho(h)), digits = I(17), auto_unbox = TRUE), "single-case.json")

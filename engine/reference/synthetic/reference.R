# Reference values of the synthetic room. Run in this folder:  Rscript reference.R   Needs R with quadprog, jsonlite.
# Synthetic control and synthetic difference-in-differences spelled out, each quadratic problem solved exactly by quadprog.
suppressMessages({library(quadprog); library(jsonlite)})
set.seed(12); N0 <- 12; T0 <- 10; T1 <- 4; f <- cumsum(rnorm(T0 + T1)); g <- rnorm(T0 + T1)
l <- runif(N0 + 2); h <- runif(N0 + 2); Y <- round(20 + 3 * outer(l, f) + 2 * outer(h, g) + 4 * l + rnorm((N0 + 2) * (T0 + T1), sd = .5), 3)
Y[13:14, (T0 + 1):(T0 + T1)] <- Y[13:14, (T0 + 1):(T0 + T1)] + 2; Y[13, ] <- round(.5 * Y[13, ] + .5 * colMeans(Y[1:4, ]), 3)
simplex <- function(A, b, pen) { n <- ncol(A); D <- crossprod(A) + pen * diag(n); s <- max(diag(D)); q <- solve.QP(D / s, drop(crossprod(A, b)) / s, cbind(1, diag(n)), c(1, rep(0, n)), meq = 1)$solution; q <- pmax(q, 0); q / sum(q) }
noise <- function(Yc) sd(as.numeric(apply(Yc[, 1:T0], 1, diff)))
one <- function(Yc, yt, ntr) { s <- noise(Yc); A <- t(Yc[, 1:T0]); b <- yt[1:T0]; post <- (T0 + 1):(T0 + T1)
  sc <- simplex(A, b, T0 * (1e-6 * s)^2); gap <- yt - drop(sc %*% Yc)
  om <- simplex(scale(A, scale = FALSE), b - mean(b), T0 * ((ntr * T1)^.25 * s)^2); Al <- scale(Yc[, 1:T0], scale = FALSE); bl <- rowMeans(Yc[, post]); la <- simplex(Al, bl - mean(bl), N0 * (1e-6 * s)^2)
  d <- yt - drop(om %*% Yc); list(control = mean(gap[post]), control_weights = sc, pre = sqrt(mean(gap[1:T0]^2)), did = mean(d[post]) - sum(la * d[1:T0]), did_units = om, did_periods = la) }
single <- one(Y[1:N0, ], Y[13, ], 1); both <- one(Y[1:N0, ], colMeans(Y[13:14, ]), 2)
plac <- sapply(1:N0, function(j) { r <- one2 <- one(Y[setdiff(1:N0, j), ], Y[j, ], 1); c(r$control, r$did) })
jk <- function(r) { est <- function(Yc, om, Yt) { d <- colMeans(Yt) - drop(om %*% Yc); mean(d[(T0 + 1):(T0 + T1)]) - sum(r$did_periods * d[1:T0]) }
  u <- c(sapply(1:N0, function(i) est(Y[setdiff(1:N0, i), ], r$did_units[-i] / sum(r$did_units[-i]), Y[13:14, ])), sapply(13:14, function(i) est(Y[1:N0, ], r$did_units, Y[setdiff(13:14, i), , drop = FALSE]))); n <- length(u); sqrt((n - 1) / n * sum((u - mean(u))^2)) }
out <- list(software = list(R = as.character(getRversion()), quadprog = as.character(packageVersion("quadprog"))), before = T0, rows = lapply(1:14, function(i) Y[i, ]), single = single, both = c(both, jackknife = jk(both)), placebo_control = plac[1, ], placebo_did = plac[2, ])
write(toJSON(out, auto_unbox = TRUE, digits = NA), "reference.json")

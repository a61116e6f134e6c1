# Reference values of the sensitivity room. Run in this folder:  Rscript reference.R   Needs R with jsonlite.
# Formulas are spelled out in base R: no package of R's main archive offers them all.
suppressMessages(library(jsonlite))
d <- read.csv("../people.csv"); d$place <- factor(d$place)
# Rosenbaum: twelve pairs of our own, by enumeration of all sign assignments, with ties and a zero
yt <- c(12, 15, 9, 14, 11, 16, 13, 10, 18, 12, 14, 17); yc <- c(10, 11, 10, 12, 11, 12, 9, 12, 13, 11, 11, 14)
x <- yt - yc; nz <- x[x != 0]; r <- rank(abs(nz)); T0 <- sum(r[nz > 0]); n <- length(nz)
S <- as.matrix(expand.grid(rep(list(0:1), n))); TS <- drop(S %*% r); K <- rowSums(S)
enum <- function(g) { p <- g / (1 + g); q <- 1 - p; up <- sum((p^K * q^(n - K))[TS >= T0 - 1e-9]); lo <- sum((q^K * p^(n - K))[TS >= T0 - 1e-9])
  b <- sum(nz > 0); list(gamma = g, upper = up, lower = lo, sign_upper = pbinom(b - 1, n, p, FALSE), sign_lower = pbinom(b - 1, n, q, FALSE)) }
# without ties: wilcox.test gives the exact p-value, the Hodges-Lehmann shift and the exact interval at gamma = 1
z <- c(2.31, -0.42, 1.73, 3.9, 0.61, -1.08, 2.77, 0.15, 1.21, 4.4, -0.33, 1.94, 0.87, 2.05); w <- wilcox.test(z, exact = TRUE, conf.int = TRUE); w1 <- wilcox.test(z, exact = TRUE, alternative = "greater")
# shifts at gamma = 2 by their definition: where the signed-rank sum crosses its extreme expectations
W <- outer(z, z, "+") / 2; W <- sort(W[upper.tri(W, diag = TRUE)]); S2 <- length(W)
cross <- function(E) { mean(c(min(W[sapply(W, function(t) sum(W > t)) < E]), max(W[sapply(W, function(t) sum(W >= t)) > E]))) }
# multiplicity
p <- c(.011, .032, .0004, .2, .047, .011, .81); adj <- lapply(setNames(nm = c("bonferroni", "holm", "hochberg", "BH", "BY")), function(m) p.adjust(p, m))
tr <- c(1:5, 61:66); Y <- cbind(d$outcome, d$pay, d$tenure)[tr, ]; Y[8, 2] <- NA; arm <- c(rep(1, 5), rep(0, 6)); cb <- combn(11, 5)
tst <- function(i, y) { a <- na.omit(y[i]); b <- na.omit(y[-i]); (mean(a) - mean(b)) / sqrt(var(a) / length(a) + var(b) / length(b)) }
M <- apply(cb, 2, function(i) abs(apply(Y, 2, function(y) tst(i, y)))); o <- M[, 1]; ord <- order(-o); pr <- numeric(3); fl <- 0
for (k in 1:3) { q <- ord[k:3]; fl <- max(fl, mean(apply(M[q, , drop = FALSE], 2, max) >= o[ord[k]] - 1e-9)); pr[ord[k]] <- fl }
maxt <- list(outcomes = lapply(1:3, function(j) I(Y[, j])), treated = arm, statistics = apply(Y, 2, function(y) tst(1:5, y)), adjusted = pr, single = rowMeans(M >= o - 1e-9))
# robustness and Oster on the synthetic company
f <- outcome ~ age + tenure + place + night + pay + trained; m <- lm(f, d); s <- summary(m)$coefficients["trained", ]; g <- lm(trained ~ age + tenure + place + night + pay, d)
pr2 <- function(big, small) (deviance(small) - deviance(big)) / deviance(small)
bench <- function(v) c(outcome = pr2(m, update(m, paste(". ~ . -", v))), treatment = pr2(g, update(g, paste(". ~ . -", v))))
# a hidden cause put into the regression, with the partial R2 it then has: the adjusted figures must be those of the refit
set.seed(4); d$hidden <- .7 * d$trained + .02 * d$age + .1 * d$outcome + rnorm(160); m2 <- update(m, . ~ . + hidden); g2 <- update(g, . ~ . + hidden); s2 <- summary(m2)$coefficients["trained", ]
hidden <- list(with_outcome = pr2(m2, m), with_treatment = pr2(g2, g), estimate = s2[[1]], se = s2[[2]])
u <- lm(outcome ~ trained, d); r0 <- summary(u)$r.squared; r1 <- summary(m)$r.squared; b0 <- coef(u)[[2]]; b1 <- coef(m)[["trained"]]; vy <- var(d$outcome); vx <- var(d$trained); tx <- var(resid(g)); rmax <- min(1, 1.3 * r1)
oster <- function(dl) { A <- (rmax - r1) * vy; B <- (r1 - r0) * vy; k <- b0 - b1
  co <- c(dl * A * k * vx, dl * A * (vx - tx) - B * tx - vx * tx * k^2, tx * k * vx * (dl - 2), (dl - 1) * (tx * vx - tx^2)); if (dl == 1) co <- co[1:3]
  z <- polyroot(co); z <- sort(Re(z[abs(Im(z)) < 1e-8])); b1 - z[order(abs(z))] }
# attrition: outcomes of people 1-40 (20 trained) with losses; Lee (2009) bounds with a fractional person trimmed
e <- d[c(1:20, 61:80), c("trained", "outcome")]; e$outcome[c(3, 21, 25, 26, 30, 33, 37)] <- NA
lee <- function(e) { N1 <- sum(e$trained == 1); N0 <- sum(e$trained == 0); y1 <- sort(na.omit(e$outcome[e$trained == 1])); y0 <- na.omit(e$outcome[e$trained == 0]); s1 <- length(y1) / N1; s0 <- length(y0) / N0; k <- s0 / s1
  tm <- function(y) { a <- k * length(y); w <- pmin(1, pmax(0, a - seq_along(y) + 1)); mu <- sum(w * y) / a; ed <- y[max(which(w > 1e-9))]; v <- sum(w * (y - mu)^2) / (a - 1) / a + (ed - mu)^2 * ((1 - k) / a + (1 - s1) / length(y) + (1 - s0) / length(y0)); c(mu, v) }
  lo <- tm(y1); hi <- tm(-rev(y1)); v0 <- var(y0) / length(y0); list(low = lo[1] - mean(y0), high = -hi[1] - mean(y0), low_se = sqrt(lo[2] + v0), high_se = sqrt(hi[2] + v0)) }
worst <- function(e, a, b) { fill <- function(t, v) { y <- e$outcome[e$trained == t]; y[is.na(y)] <- v; y }; one <- function(v1, v0) { w <- t.test(fill(1, v1), fill(0, v0)); c(unname(w$estimate[1] - w$estimate[2]), w$stderr) }; lo <- one(a, b); hi <- one(b, a); list(low = lo[1], high = hi[1], low_se = lo[2], high_se = hi[2]) }
im <- function(low, high, sl, sh, df, cf = .95) { cc <- uniroot(function(c) pt(c + (high - low) / max(sl, sh), df) - pt(-c, df) - cf, c(0, 20), tol = 1e-13)$root; c(low - cc * sl, high + cc * sh) }
out <- list(software = list(R = as.character(getRversion())),
  tied_pairs = list(treated = yt, comparison = yc, statistic = T0, bounds = lapply(c(1, 1.5, 2, 4), enum)),
  plain_pairs = list(differences = z, p_greater = w1$p.value, estimate = unname(w$estimate), interval = as.numeric(w$conf.int), shift_gamma2 = c(cross(2 / 3 * S2), cross(1 / 3 * S2))),
  adjust = list(p = p, by = adj), max_t = maxt,
  robustness = list(estimate = s[[1]], se = s[[2]], df = df.residual(m), benchmarks = list(age = as.list(bench("age")), place = as.list(bench("place")), pay = as.list(bench("pay"))), hidden = hidden),
  oster = list(uncontrolled = b0, r2_uncontrolled = r0, controlled = b1, r2_controlled = r1, rmax = rmax, delta1 = oster(1), delta05 = oster(.5), delta2 = oster(2)),
  attrition = list(trained = e$trained, outcome = I(e$outcome), lee = lee(e), worst = worst(e, 40, 90), interval = im(1, 2.5, .8, 1.1, 14)))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE, na = "null"), "reference.json")

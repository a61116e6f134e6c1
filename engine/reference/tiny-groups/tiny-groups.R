# Reference values of the tests for tiny groups. Run in this folder: Rscript tiny-groups.R   (R base, boot, jsonlite)
# Synthetic values: months of tenure gained, with ties, of 7 trained against 9, and of 10 people before and after.
suppressMessages({library(boot); library(jsonlite)})
a <- c(12, 15, 9, 15, 21, 18, 11); b <- c(8, 9, 14, 7, 10, 9, 6, 13, 11)
pre <- c(14, 9, 12, 17, 8, 11, 13, 10, 15, 12); post <- c(17, 9, 15, 18, 13, 10, 19, 14, 15, 16); d <- post - pre
x <- c(a, b); n1 <- 7; n0 <- 9; cb <- combn(16, 7); obs <- mean(a) - mean(b)
md <- apply(cb, 2, function(i) mean(x[i]) - mean(x[-i])); up <- mean(md >= obs - 1e-9); lo <- mean(md <= obs + 1e-9)
wt <- function(p, q) (mean(p) - mean(q)) / sqrt(var(p) / length(p) + var(q) / length(q))
ts <- function(y) apply(cb, 2, function(i) wt(y[i], y[-i])); p_stud <- function(s) { y <- c(a - s, b); mean(abs(ts(y)) >= abs(wt(a - s, b)) - 1e-9) }
edge <- function(p, from, to) { for (i in 1:60) { m <- (from + to) / 2; if (p(m) > .05) from <- m else to <- m }; from }
side <- function(up) function(s) { y <- c(a - s, b); m <- apply(cb, 2, function(i) mean(y[i]) - mean(y[-i])); o <- mean(a - s) - mean(b); 2 * if (up) mean(m >= o - 1e-9) else mean(m <= o + 1e-9) }
rk <- rank(x); rs <- apply(cb, 2, function(i) sum(rk[i])); w <- sum(rk[1:7])
sg <- as.matrix(expand.grid(rep(list(c(-1, 1)), 10))); sm <- drop(sg %*% abs(d)) / 10
z <- d[d != 0]; rz <- rank(abs(z)); V <- sum(rz[z > 0]); sv <- as.matrix(expand.grid(rep(list(0:1), length(z)))) %*% rz
wal <- outer(d, d, "+") / 2; wal <- sort(wal[upper.tri(wal, TRUE)]); k <- qsignrank(.025, 10)
dif <- sort(outer(a, b, "-")); kw <- qwilcox(.025, 7, 9)
wl <- wilcox.test(a + seq(0, .006, .001), b + seq(0, .0008, .0001), conf.int = TRUE, exact = TRUE)
big1 <- round(50 + 12 * qnorm(ppoints(150)), 0); big0 <- round(46 + 12 * qnorm(ppoints(170)) + .3, 0); wb <- suppressWarnings(wilcox.test(big1, big0, exact = FALSE, correct = TRUE))
# Conditional odds ratio to full precision: the roots of the noncentral hypergeometric, spelled out.
fis <- function(x11, n1, x01, n0) { m <- x11 + x01; lo <- max(0, m - n0); hi <- min(n1, m); s <- lo:hi; ld <- lchoose(n1, s) + lchoose(n0, m - s)
  dn <- function(l) { v <- ld + s * l; v <- exp(v - max(v)); v / sum(v) }; r <- function(f) exp(uniroot(f, c(-40, 40), tol = 1e-14)$root)
  list(table = c(x11, n1, x01, n0), p = fisher.test(matrix(c(x11, n1 - x11, x01, n0 - x01), 2))$p.value,
    or = if (x11 == lo) 0 else if (x11 == hi) "Inf" else r(function(l) sum(s * dn(l)) - x11), lo = if (x11 == lo) 0 else r(function(l) sum(dn(l)[s >= x11]) - .025), hi = if (x11 == hi) "Inf" else r(function(l) sum(dn(l)[s <= x11]) - .025)) }
cp <- function(k, n, p0) { b <- binom.test(k, n, p0); list(k = k, n = n, expected = p0, p = b$p.value, lo = b$conf.int[1], hi = b$conf.int[2]) }
hed <- function(a, b) { n1 <- length(a); n0 <- length(b); df <- n1 + n0 - 2; k <- sqrt(1 / n1 + 1 / n0); sp <- sqrt(((n1 - 1) * var(a) + (n0 - 1) * var(b)) / df); t <- (mean(a) - mean(b)) / sp / k
  f <- function(q, lower) k * uniroot(function(s) pt(t, df, s, lower.tail = lower) - q, c(-10, 15), tol = 1e-13)$root
  list(d = t * k, g = t * k * exp(lgamma(df / 2) - lgamma((df - 1) / 2)) / sqrt(df / 2), lo = f(.025, FALSE), hi = f(.025, TRUE), p = t.test(a, b, var.equal = TRUE)$p.value) }
set.seed(5); idx <- t(replicate(499, sample.int(10, 10, TRUE))); st <- function(v, i) c(mean(v[i]), var(v[i]) / 10)
bt <- t(apply(idx, 1, function(i) st(d, i))); bo <- structure(list(t0 = st(d, 1:10), t = bt, R = 499, data = d, seed = 1, statistic = st, sim = "ordinary", call = quote(boot(d, st, 499)), stype = "i", strata = rep(1, 10), weights = rep(.1, 10)), class = "boot")
ci <- boot.ci(bo, conf = .9, type = c("norm", "basic", "perc", "bca", "stud"), L = d - mean(d))
writeLines(toJSON(list(software = paste(R.version.string, "boot", packageVersion("boot")), a = a, b = b, pre = pre, post = post,
  permutation = list(difference = obs, p = min(1, 2 * min(up, lo)), greater = up, less = lo, interval = c(edge(side(TRUE), obs, obs - 30), edge(side(FALSE), obs, obs + 30)),
    p_studentized = p_stud(0), interval_studentized = c(edge(p_stud, obs, obs - 30), edge(p_stud, obs, obs + 30))),
  sign_flip = list(mean = mean(d), p = mean(abs(sm) >= abs(mean(d)) - 1e-9)),
  rank_sum = list(wins = w - 28, p = 2 * min(mean(rs >= w - 1e-9), mean(rs <= w + 1e-9)), hodges_lehmann = median(dif), interval = c(dif[kw], dif[63 - kw + 1]), untied_p = wl$p.value, untied_estimate = unname(wl$estimate), untied_interval = as.numeric(wl$conf.int),
    many = list(trained = big1, comparison = big0, wins = unname(wb$statistic), p = wb$p.value)),
  signed_rank = list(v = V, p = 2 * min(mean(sv >= V - 1e-9), mean(sv <= V + 1e-9)), pseudo_median = median(wal), interval = c(wal[k], wal[55 - k + 1])),
  fisher = list(fis(6, 8, 3, 12), fis(5, 5, 2, 9), fis(0, 6, 4, 7), fis(30, 60, 20, 70)), share = list(cp(6, 8, .5), cp(0, 9, .3), cp(9, 9, .8), cp(14, 40, .2)),
  hedges = hed(a, b), bootstrap = list(indices = idx, confidence = .9, normal = ci$normal[2:3], basic = ci$basic[4:5], percentile = ci$percent[4:5], accelerated = ci$bca[4:5], studentized = ci$student[4:5], se = sd(bt[, 1]), bias = mean(bt[, 1]) - mean(d))),
  digits = I(17), auto_unbox = TRUE), "tiny-groups.json")

# Reference values of the engine's own agreement tests. Run in this folder:  Rscript reference.R
# Needs R with sandwich, clubSandwich, brglm2, jsonlite. Versions are written into reference.json.
suppressMessages({library(sandwich); library(clubSandwich); library(brglm2); library(jsonlite)})
d <- read.csv("people.csv"); d$place <- factor(d$place)
f <- trained ~ age + tenure + place + night + pay
g <- glm(f, binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100))
g <- update(g, start = coef(g)) # one more pass, so that the covariance is that of the last coefficients
ps <- fitted(g)
# Greedy matching spelled out (people in decreasing propensity take the nearest free allowed one, round by round);
# MatchIt 4.5.1 of Debian is not used: with replacement and ratio 2 it returns the same person twice.
greedy <- function(ratio = 1, replace = FALSE, width = Inf, stratum = rep(1, nrow(d))) {
  t <- which(d$trained == 1); t <- t[order(-ps[t])]; free <- d$trained == 0; got <- vector("list", 60)
  for (r in seq_len(ratio)) for (i in t) { ok <- free & stratum == stratum[i] & abs(ps - ps[i]) <= width; ok[got[[i]]] <- FALSE
    if (any(ok)) { j <- which(ok)[which.min(abs(ps[ok] - ps[i]))]; got[[i]] <- c(got[[i]], j); if (!replace) free[j] <- FALSE } }
  w <- numeric(nrow(d)); set <- integer(nrow(d))
  for (i in 1:60) if (length(got[[i]])) { w[i] <- 1; set[c(i, got[[i]])] <- i; w[got[[i]]] <- w[got[[i]]] + 1 / length(got[[i]]) }
  cc <- d$trained == 0; w[cc] <- w[cc] * sum(w[cc] > 0) / sum(w[cc]); list(pairs = lapply(got, function(g) I(as.integer(g))), weights = w, set = set) }
m1 <- greedy(); m2 <- greedy(width = 0.1 * sd(ps), stratum = d$night); m3 <- greedy(2, TRUE)
est <- function(m) { md <- d[m$weights > 0, ]; md$w <- m$weights[m$weights > 0]; md$set <- m$set[m$weights > 0]; fit <- lm(outcome ~ trained, md, weights = w)
  V1 <- vcovCL(fit, cluster = md$set, type = "HC1"); ct <- coef_test(fit, vcov = "CR2", cluster = md$set, test = "Satterthwaite")
  c(estimate = unname(coef(fit)[2]), se_cr1 = sqrt(V1[2, 2]), se_cr2 = ct$SE[2], df = if (is.null(ct$df_Satt)) ct$df[2] else ct$df_Satt[2]) }
est_hc3 <- function(m) { md <- d[m$weights > 0, ]; md$w <- m$weights[m$weights > 0]; fit <- lm(outcome ~ trained, md, weights = w); c(estimate = unname(coef(fit)[2]), se_hc3 = sqrt(vcovHC(fit, "HC3")[2, 2])) }
matched <- function(m) m[c("pairs", "weights")]
o <- lm(outcome ~ age + tenure + place + night + pay + trained, d); w <- update(o, weights = weight)
hc <- function(fit) setNames(lapply(c("HC0", "HC1", "HC2", "HC3"), function(t) sqrt(vcovHC(fit, t)["trained", "trained"])), c("HC0", "HC1", "HC2", "HC3"))
cr2 <- function(fit, cl) { ct <- coef_test(fit, vcov = "CR2", cluster = cl, test = "Satterthwaite"); i <- length(coef(fit)); c(se = ct$SE[i], df = if (is.null(ct$df_Satt)) ct$df[i] else ct$df_Satt[i]) }
reg <- function(fit) list(estimate = unname(coef(fit)["trained"]), hc = hc(fit), cr1_site = sqrt(vcovCL(fit, cluster = d$site, type = "HC1")["trained", "trained"]), cr2_site = as.list(cr2(fit, d$site)), hc2_own = as.list(cr2(fit, seq_len(nrow(d)))))
few <- d[c(1:12, 61:80), ]; few$always <- c(rep(1, 12), rep(0, 17), rep(1, 3)); few$sep <- c(rep(1, 6), rep(0, 26))
fr <- glm(trained ~ age + sep, binomial, few, method = "brglmFit", type = "AS_mean", control = list(epsilon = 1e-12, maxit = 1000))
a <- d$outcome[1:6]; b <- d$outcome[61:69]; x <- c(a, b); cb <- combn(15, 6)
tt <- function(i) { p <- x[i]; q <- x[-i]; (mean(p) - mean(q)) / sqrt(var(p) / 6 + var(q) / 9) }
ts <- apply(cb, 2, tt)
sizes <- data.frame(n1 = c(5, 8, 8, 20), n0 = c(5, 8, 100, 200))
sizes$mde <- mapply(function(n1, n0) { df <- n1 + n0 - 2; tc <- qt(.975, df); s <- sqrt(1 / n1 + 1 / n0); uniroot(function(e) pt(tc, df, e, lower.tail = FALSE) + pt(-tc, df, e) - .8, c(.1, 20), tol = 1e-12)$root }, sizes$n1, sizes$n0)
tails <- rbind(data.frame(f = "t", x = c(-30, -2.5, -.1, 1.2, 3, -4, -6), df = c(3, 7.5, 1, 2.2, 40, 1e5, 250), v = pt(c(-30, -2.5, -.1, 1.2, 3, -4, -6), c(3, 7.5, 1, 2.2, 40, 1e5, 250))),
  data.frame(f = "normal", x = c(-35, -8, -1.96, .3, 5), df = 0, v = pnorm(c(-35, -8, -1.96, .3, 5))),
  data.frame(f = "quantile", x = c(.025, 1e-9, .9), df = c(4.3, 12, 77), v = qt(c(.025, 1e-9, .9), c(4.3, 12, 77))))
out <- list(software = list(R = as.character(getRversion()), sandwich = as.character(packageVersion("sandwich")), clubSandwich = as.character(packageVersion("clubSandwich")), brglm2 = as.character(packageVersion("brglm2"))),
  logit = list(coef = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))), deviance = deviance(g), fitted = unname(ps)),
  default = c(matched(m1), list(numbers = as.list(est(m1)))), exact_caliper = c(matched(m2), list(numbers = as.list(est(m2)))), replace_two = c(matched(m3), list(numbers = as.list(est_hc3(m3)))),
  regression = reg(o), regression_weighted = reg(w),
  firth = list(rows = as.integer(rownames(few)), sep = few$sep, coef = unname(coef(fr)), se = unname(sqrt(diag(vcov(fr))))),
  permutation = list(treated = a, comparison = b, p_mean = mean(abs(apply(cb, 2, function(i) mean(x[i]) - mean(x[-i]))) >= abs(mean(a) - mean(b)) - 1e-9), p_studentized = mean(abs(ts) >= abs(ts[1]) - 1e-9)),
  detectable = sizes, tails = tails, quantiles = unname(quantile(d$pay)), wilson = as.numeric(prop.test(7, 31, correct = FALSE)$conf.int))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "reference.json")

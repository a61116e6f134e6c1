# Reference values of the series room. Run in this folder:  Rscript reference.R   Needs R with nlme, sandwich, lmtest, jsonlite.
suppressMessages({library(nlme); library(sandwich); library(lmtest); library(jsonlite)})
# Our own series: output of a workshop over 30 weeks, training from week 17 on, two weeks without a figure.
week <- setdiff(1:30, c(9, 24)); set.seed(7); e <- as.numeric(arima.sim(list(ar = .6), 30, sd = 2))
y <- round(50 - .2 * (1:30) + ((1:30) >= 17) * (6 + .3 * ((1:30) - 17)) + e, 2)[week]
d <- data.frame(week, y, post = as.numeric(week >= 17)); d$since <- d$post * (d$week - 17)
tight <- glsControl(tolerance = 1e-12, msTol = 1e-14, opt = "optim", optimMethod = "BFGS")
fit <- function(m) { g <- gls(y ~ week + post + since, d, correlation = corCAR1(form = ~week), method = m, control = tight); list(coef = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))), phi = unname(coef(g$modelStruct$corStruct, unconstrained = FALSE)), sigma = g$sigma, loglik = as.numeric(logLik(g))) }
f <- lm(y ~ week + post + since, d); full <- data.frame(t = 1:40, x = c(4.1, 3.3, 5.2, 6.0, 5.5, 4.9, 6.8, 7.7, 7.1, 6.4, 5.2, 6.6, 7.9, 8.8, 8.1, 7.5, 8.3, 9.9, 9.1, 8.7, 12.2, 11.5, 12.9, 13.3, 12.1, 13.8, 14.9, 14.2, 13.1, 14.4, 15.5, 16.8, 16.1, 15.2, 14.9, 16.3, 17.7, 18.2, 17.1, 16.9)); full$post <- as.numeric(full$t > 20); full$since <- full$post * (full$t - 21)
m <- lm(x ~ t + post + since, full); dw <- dwtest(m)
# exact tail of the Durbin-Watson statistic, by numerical integration of Imhof's formula to 1e-12
X <- model.matrix(m); n <- 40; A <- crossprod(diff(diag(n))); M <- diag(n) - X %*% solve(crossprod(X), t(X)); ev <- sort(eigen(M %*% A %*% M, TRUE, TRUE)$values)[-(1:4)] - unname(dw$statistic)
im <- function(u) sapply(u, function(v) sin(sum(atan(ev * v)) / 2) / (v * prod((1 + (ev * v)^2)^.25)))
p <- .5 - (integrate(im, 0, 1, rel.tol = 1e-12, subdivisions = 5000)$value + integrate(im, 1, 60, rel.tol = 1e-12, subdivisions = 5000)$value) / pi
out <- list(software = list(R = as.character(getRversion()), nlme = as.character(packageVersion("nlme")), sandwich = as.character(packageVersion("sandwich"))),
  week = week, y = y, ols = list(coef = unname(coef(f)), se = unname(sqrt(diag(vcov(f))))), reml = fit("REML"), ml = fit("ML"),
  full = list(y = full$x, newey_west = unname(sqrt(diag(NeweyWest(m, lag = 3, prewhite = FALSE, adjust = FALSE)))), dw = unname(dw$statistic), dw_p = dw$p.value, dw_p_exact = p, acf = as.numeric(acf(resid(m), 3, plot = FALSE)$acf)[-1]))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "reference.json")

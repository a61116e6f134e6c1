# Reference values of g-computation, AIPW, regression and the complier effect. Run in this folder:  Rscript reference.R
# Needs R with sandwich, AER, jsonlite. Jackknife and AIPW are spelled out: every model is fitted again without each person.
suppressMessages({library(sandwich); library(AER); library(jsonlite)})
d <- read.csv("../people.csv"); d$place <- factor(d$place); n <- nrow(d); row <- seq_len(n)
d$offered <- as.integer((d$trained == 1 & row %% 4 != 0) | (d$trained == 0 & row %% 5 == 0))
d$high <- as.integer(d$outcome > median(d$outcome)); d$fold <- (row - 1) %% 4
X <- model.matrix(~ age + tenure + place + night + pay, d)
ctl <- glm.control(1e-14, 100)
nuisance <- function(y, a, X) { e <- glm.fit(X, a, family = binomial(), control = ctl)$coefficients
  list(e = e, b1 = lm.fit(X[a == 1, ], y[a == 1])$coefficients, b0 = lm.fit(X[a == 0, ], y[a == 0])$coefficients) }
parts <- function(y, a, X, m, target) { e <- plogis(drop(X %*% m$e)); m1 <- drop(X %*% m$b1); m0 <- drop(X %*% m$b0)
  if (target == "ate") m1 - m0 + a * (y - m1) / e - (1 - a) * (y - m0) / (1 - e) else (a - (1 - a) * e / (1 - e)) * (y - m0) / mean(a) }
aipw <- function(y, a, X, target) { p <- parts(y, a, X, nuisance(y, a, X), target); est <- mean(p)
  list(estimate = est, se = sqrt(mean((p - (if (target == "att") a * est / mean(a) else est))^2) / length(y))) }
one_step <- function(target) sapply(row, function(i) { full <- nuisance(d$outcome, d$trained, X); p <- plogis(drop(X %*% full$e)); w <- p * (1 - p)
  H <- crossprod(X * sqrt(w)) - w[i] * tcrossprod(X[i, ]); m <- nuisance(d$outcome[-i], d$trained[-i], X[-i, ])
  m$e <- full$e - drop(solve(H, X[i, ])) * (d$trained[i] - p[i]); mean(parts(d$outcome[-i], d$trained[-i], X[-i, ], m, target)) })
exact <- function(target) sapply(row, function(i) aipw(d$outcome[-i], d$trained[-i], X[-i, ], target)$estimate)
jack <- function(v) sum(sapply(0:1, function(a) { s <- v[d$trained == a]; (length(s) - 1) / length(s) * sum((s - mean(s))^2) }))
crossfit <- function(target) { e <- m1 <- m0 <- numeric(n)
  for (k in 0:3) { m <- nuisance(d$outcome[d$fold != k], d$trained[d$fold != k], X[d$fold != k, ]); te <- d$fold == k
    e[te] <- plogis(X[te, ] %*% m$e); m1[te] <- X[te, ] %*% m$b1; m0[te] <- X[te, ] %*% m$b0 }
  a <- d$trained; y <- d$outcome; p <- if (target == "ate") m1 - m0 + a * (y - m1) / e - (1 - a) * (y - m0) / (1 - e) else (a - (1 - a) * e / (1 - e)) * (y - m0) / mean(a)
  list(estimate = mean(p), se = sqrt(mean((p - (if (target == "att") a * mean(p) / mean(a) else mean(p)))^2) / n)) }
gcomp <- function(target, d) { y <- d$outcome
  if (target == "att") { t <- d$trained == 1; C <- sweep(X[, -1], 2, colMeans(X[t, -1])); f <- lm(y[!t] ~ C[!t, ]); gaps <- y[t] - drop(cbind(1, C[t, ]) %*% coef(f))
    return(list(estimate = mean(gaps), se = sqrt(var(gaps) / sum(t) + vcovHC(f, "HC2")[1, 1]))) }
  t <- if (target == "att") d$trained == 1 else rep(TRUE, n); C <- sweep(X[, -1], 2, colMeans(X[t, -1])); D <- data.frame(y = d$outcome, a = d$trained)
  f <- lm(y ~ C + d$trained + C:d$trained); V <- vcovHC(f, "HC2"); at <- which(names(coef(f)) == "d$trained"); b <- coef(f)[grep("^C.*:", names(coef(f)))]
  gaps <- drop(C %*% b); S <- summary(f)$sigma^2 * summary(f)$cov.unscaled[names(b), names(b)]
  extra <- max(0, sum(gaps[t]^2) / sum(t)^2 - mean(rowSums((C[t, ] %*% S) * C[t, ])) / sum(t))
  list(estimate = unname(coef(f)[at]), se = sqrt(V[at, at] + extra), extra = extra) }
ame <- function(link, target) { f <- glm(high ~ age + tenure + place + night + pay + trained, binomial(link), d, control = ctl); M <- model.matrix(f); t <- if (target == "att") d$trained == 1 else rep(TRUE, n)
  M1 <- M0 <- M; M1[, "trained"] <- 1; M0[, "trained"] <- 0; fam <- binomial(link); g <- fam$linkinv(M1 %*% coef(f)) - fam$linkinv(M0 %*% coef(f)); est <- mean(g[t])
  G <- colMeans((drop(fam$mu.eta(M1 %*% coef(f))) * M1 - drop(fam$mu.eta(M0 %*% coef(f))) * M0)[t, ]); IF <- drop(estfun(f) %*% bread(f) %*% G) / n + ifelse(t, g - est, 0) / sum(t)
  list(estimate = est, se = sqrt(sum(IF^2))) }
iv <- ivreg(outcome ~ trained + age + tenure + place + night + pay | offered + age + tenure + place + night + pay, data = d)
o <- lm(outcome ~ age + tenure + place + night + pay + trained, d)
rules <- c("const", "HC0", "HC1", "HC2", "HC3", "HC4")
both <- function(f) list(att = f("att"), ate = f("ate"))
out <- list(software = list(R = as.character(getRversion()), sandwich = as.character(packageVersion("sandwich")), AER = as.character(packageVersion("AER"))),
  aipw = both(function(t) aipw(d$outcome, d$trained, X, t)), aipw_jackknife = both(function(t) list(one_step = sqrt(jack(one_step(t))), exact = sqrt(jack(exact(t))))),
  aipw_crossfit = both(crossfit), g_computation = both(function(t) gcomp(t, d)), g_computation_uneven = both(function(t) gcomp(t, transform(d, outcome = outcome + trained * pay / 20))), logit = both(function(t) ame("logit", t)), probit = both(function(t) ame("probit", t)),
  regression = as.list(sapply(rules, function(r) sqrt(vcovHC(o, r)["trained", "trained"]))),
  complier = list(estimate = unname(coef(iv)["trained"]), const = sqrt(vcov(iv)["trained", "trained"]), HC0 = sqrt(sandwich(iv)["trained", "trained"])))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "reference.json")

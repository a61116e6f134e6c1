# Reference values of the weighting methods on the synthetic company. Run in this folder:  Rscript weighting.R
# Needs R with sandwich, brglm2, jsonlite. Debian has neither WeightIt nor CBPS, so the definitions are spelled out:
# weights from their equations, standard errors from the stacked equations with a numerical derivative (sandwich).
suppressMessages({library(sandwich); library(brglm2); library(jsonlite)})
d <- read.csv("../people.csv"); d$place <- factor(d$place)
f <- trained ~ age + tenure + place + night + pay
X <- model.matrix(f, d); Z <- cbind(1, scale(X[, -1])); t <- d$trained; y <- d$outcome; n <- length(t)
tight <- glm.control(epsilon = 1e-15, maxit = 200)
fit <- function(link) { b <- NULL; for (i in 1:20) b <- glm.fit(Z, t, start = b, family = binomial(link), control = tight)$coefficients; b }
# Root of a sum of estimating functions by Newton with a numerical derivative.
jac <- function(psi, b) sapply(seq_along(b), function(k) { h <- 1e-5 * max(1, abs(b[k])); e <- replace(numeric(length(b)), k, h)
  (8 * (colSums(psi(b + e)) - colSums(psi(b - e))) - (colSums(psi(b + 2 * e)) - colSums(psi(b - 2 * e)))) / (12 * h) })
root <- function(psi, b) { for (i in 1:100) { g <- colSums(psi(b)); s <- solve(jac(psi, b), g); b <- b - s * min(1, 2 / max(abs(s))); if (max(abs(s)) < 1e-14) break }; b }
# Hajek difference with weights w(b), b solving the rows of score(b); stacked standard error.
stack <- function(b, score, w, groups = seq_len(n)) { k <- length(b); ww <- w(b)
  mu <- c(weighted.mean(y[t == 1], ww[t == 1]), weighted.mean(y[t == 0], ww[t == 0])); th <- c(b, mu)
  psi <- function(th) { b <- th[seq_len(k)]; v <- w(b); cbind(score(b), t * v * (y - th[k + 1]), (1 - t) * v * (y - th[k + 2])) }
  S <- rowsum(psi(th), groups); A <- jac(psi, th); V <- solve(A) %*% crossprod(S) %*% t(solve(A)); G <- length(unique(groups))
  m <- lm(y ~ t, weights = ww); k1 <- ww / ifelse(t == 1, sum(ww[t == 1]) / sum(t), sum(ww[t == 0]) / sum(1 - t))
  list(estimate = mu[1] - mu[2], se = sqrt(V[k + 1, k + 1] + V[k + 2, k + 2] - 2 * V[k + 1, k + 2]) * if (G < n) sqrt(G / (G - 1)) else 1, weights = k1,
    hc = as.list(sapply(c("HC0", "HC1", "HC2", "HC3", "HC4"), function(h) sqrt(vcovHC(m, h)["t", "t"]))), cr1 = sqrt(vcovCL(m, cluster = d$site, type = "HC1")["t", "t"])) }
P <- list(logit = plogis, probit = pnorm)
scores <- list(logit = function(b) (t - plogis(Z %*% b)[, 1]) * Z,
  probit = function(b) { e <- drop(Z %*% b); (ifelse(t == 1, dnorm(e) / pnorm(e), -dnorm(e) / pnorm(-e))) * Z })
rule <- list(att = function(p) ifelse(t == 1, 1, p / (1 - p)), atc = function(p) ifelse(t == 1, (1 - p) / p, 1), ate = function(p) ifelse(t == 1, 1 / p, 1 / (1 - p)),
  ato = function(p) ifelse(t == 1, 1 - p, p), atm = function(p) pmin(p, 1 - p) / ifelse(t == 1, p, 1 - p))
out <- list()
for (link in c("logit", "probit")) { b <- fit(link); for (e in names(rule)) { w <- function(b) rule[[e]](P[[link]](drop(Z %*% b)))
  out[[paste(e, link, sep = "_")]] <- stack(b, scores[[link]], w); out[[paste(e, link, "site", sep = "_")]] <- stack(b, scores[[link]], w, d$site)[c("estimate", "se")] } }
# Entropy balancing: the dual of the definition, without and with squares of the covariates that are not 0/1; the means
# to be reached enter the stack (m), or are taken as known, as WeightIt does (se_known).
numeric <- apply(Z[, -1], 2, function(x) length(unique(x)) > 2)
entropy <- function(C, target, arms) { k <- ncol(C); psi <- function(th) { m <- th[seq_len(k)]; D <- sweep(C, 2, m); r <- (target) * D
  for (i in seq_along(arms)) { l <- th[i * k + seq_len(k)]; own <- as.numeric(t == arms[i]); r <- cbind(r, own * exp(drop(D %*% l)) * D) }; r }
  m0 <- colMeans(C[target == 1, ]); D <- sweep(C, 2, m0); b <- m0
  for (a in arms) { own <- as.numeric(t == a); b <- c(b, root(function(l) own * exp(drop(D %*% l)) * D, numeric(k))) }
  w <- function(th) { D <- sweep(C, 2, th[seq_len(k)]); v <- rep(1, n); for (i in seq_along(arms)) v[t == arms[i]] <- exp(drop(D %*% th[i * k + seq_len(k)]))[t == arms[i]]; v }
  known <- b[-seq_len(k)]; pk <- function(th) psi(c(m0, th))[, -seq_len(k)]; c(stack(b, psi, w), list(se_known = stack(known, pk, function(th) w(c(m0, th)))$se)) }
C1 <- Z[, -1]; C2 <- cbind(C1, C1[, numeric]^2)
out$entropy_att <- entropy(C1, t, 0); out$entropy_atc <- entropy(C1, 1 - t, 1); out$entropy_ate <- entropy(C1, rep(1, n), c(1, 0)); out$entropy_att_squares <- entropy(C2, t, 0)
# Covariate balancing propensity score, just identified.
att <- function(b) (t - (1 - t) * exp(drop(Z %*% b))) * Z; ate <- function(b) { e <- drop(Z %*% b); (t * (1 + exp(-e)) - (1 - t) * (1 + exp(e))) * Z }
out$cbps_att <- stack(root(att, fit("logit")), att, function(b) rule$att(plogis(drop(Z %*% b)))); out$cbps_ate <- stack(root(ate, fit("logit")), ate, function(b) rule$ate(plogis(drop(Z %*% b))))
# Weights above the 0.9 quantile of the comparison people (nearest order statistic) brought down to it.
w <- rule$att(plogis(drop(Z %*% fit("logit")))); w <- ifelse(t == 1, 1, pmin(w, quantile(w[t == 0], 0.9, type = 3))); m <- lm(y ~ t, weights = w)
out$trimmed <- list(estimate = unname(coef(m)[2]), hc0 = sqrt(vcovHC(m, "HC0")["t", "t"]))
pr <- glm(f, binomial("probit"), d, control = tight); for (i in 1:20) pr <- update(pr, start = coef(pr)) # scoring converges linearly
 few <- d[c(1:12, 61:80), ]; few$sep <- c(rep(1, 6), rep(0, 26))
fp <- glm(trained ~ age + sep, binomial("probit"), few, method = "brglmFit", type = "AS_mean", control = list(epsilon = 1e-12, maxit = 1000))
out$probit <- list(coef = unname(coef(pr)), se = unname(sqrt(diag(vcov(pr)))), deviance = deviance(pr), fitted = unname(fitted(pr)))
out$probit_reduced <- list(rows = as.integer(rownames(few)), sep = few$sep, coef = unname(coef(fp)), se = unname(sqrt(diag(vcov(fp)))))
out$software <- list(R = as.character(getRversion()), sandwich = as.character(packageVersion("sandwich")), brglm2 = as.character(packageVersion("brglm2")))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = FALSE), "weighting.json")

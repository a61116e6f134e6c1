# Reference values of the matching designs on the synthetic company. Run in this folder:  Rscript matching.R
# Needs R with MatchIt (Debian: 4.5.1), sandwich, clubSandwich, jsonlite. Versions are written into matching.json.
suppressMessages({library(MatchIt); library(sandwich); library(clubSandwich); library(jsonlite)})
d <- read.csv("../people.csv"); d$place <- factor(d$place)
f <- trained ~ age + tenure + place + night + pay
g <- glm(f, binomial, d, control = glm.control(epsilon = 1e-15, maxit = 100)); g <- update(g, start = coef(g)); ps <- fitted(g)
t <- which(d$trained == 1); u <- which(d$trained == 0)
# Exact assignment with row and column prices (Kuhn 1955, Munkres 1957), rows <= columns.
assign <- function(C) { n <- nrow(C); m <- ncol(C); a <- numeric(n + 1); b <- numeric(m + 1); p <- integer(m + 1)
  for (i in 1:n) { p[1] <- i; j0 <- 1; least <- rep(Inf, m + 1); used <- rep(FALSE, m + 1); way <- integer(m + 1)
    repeat { used[j0] <- TRUE; i0 <- p[j0]; free <- which(!used[-1]) + 1; cur <- C[i0, free - 1] - a[i0] - b[free]
      better <- cur < least[free]; least[free[better]] <- cur[better]; way[free[better]] <- j0
      j1 <- free[which.min(least[free])]; delta <- least[j1]; a[p[used]] <- a[p[used]] + delta; b[used] <- b[used] - delta
      least[!used] <- least[!used] - delta; j0 <- j1; if (p[j0] == 0) break }
    repeat { j1 <- way[j0]; p[j0] <- p[j1]; j0 <- j1; if (j0 == 1) break } }
  r <- integer(n); for (j in 2:(m + 1)) if (p[j] > 0) r[p[j]] <- j - 1; r }
est <- function(w, set) { k <- w > 0; md <- d[k, ]; md$w <- w[k]; md$set <- set[k]; fit <- lm(outcome ~ trained, md, weights = w)
  adj <- lm(outcome ~ trained * (age + tenure + place + night + pay), md, weights = w); x1 <- x0 <- md[md$trained == 1, ]; x0$trained <- 0
  tt <- delete.response(terms(adj)); L <- colSums((model.matrix(tt, x1) - model.matrix(tt, x0)) * x1$w) / sum(x1$w)
  ct <- coef_test(fit, vcov = "CR2", cluster = md$set, test = "Satterthwaite")
  list(estimate = unname(coef(fit)[2]), se_cr1 = sqrt(vcovCL(fit, cluster = md$set, type = "HC1")[2, 2]), se_cr2 = ct$SE[2],
       df = if (is.null(ct$df_Satt)) ct$df[2] else ct$df_Satt[2], adjusted = sum(L * coef(adj)),
       adjusted_se = sqrt(drop(L %*% vcovCL(adj, cluster = md$set, type = "HC1") %*% L)), weights = w) }
# On a score several pairings share the least total; of these the one in which pairs do not cross is taken.
pairs <- function(C, ratio = 1, score = NULL) { r <- assign(C[rep(seq_along(t), each = ratio), ]); if (!is.null(score)) r[order(score[t])] <- r[order(score[u][r])]; w <- set <- numeric(nrow(d)); w[t] <- 1; w[u[r]] <- 1; set[t] <- seq_along(t); set[u[r]] <- rep(seq_along(t), each = ratio)
  c(list(total = sum(C[cbind(rep(seq_along(t), each = ratio), r)]), used = sort(u[r])), est(w, set)) }
# Least total of links that leave nobody alone: nearest gaps minus the best savings (Schrijver 2003, section 19.3).
cover <- function(C) { mt <- apply(C, 1, min); mu <- apply(C, 2, min); S <- pmin(C - outer(mt, mu, "+"), 0); r <- assign(S); sum(mt) + sum(mu) + sum(S[cbind(seq_len(nrow(C)), r)]) }
gap <- abs(outer(ps[t], ps[u], "-"))
X <- cbind(model.matrix(~ age + tenure + night + pay - 1, d), model.matrix(~ place - 1, d)[, 2:3]); centred <- X
for (k in 0:1) centred[d$trained == k, ] <- scale(X[d$trained == k, ], TRUE, FALSE)
P <- solve(crossprod(centred) / (nrow(d) - 2)); mah <- outer(t, u, Vectorize(function(i, j) { z <- X[i, ] - X[j, ]; sqrt(drop(z %*% P %*% z)) }))
mi <- function(m) c(est(unname(m$weights), as.integer(m$subclass)), list(subclass = as.integer(m$subclass)))
cuts <- list(age = c(30, 40, 50), tenure = 4)
out <- list(software = list(R = as.character(getRversion()), MatchIt = as.character(packageVersion("MatchIt")), sandwich = as.character(packageVersion("sandwich")), clubSandwich = as.character(packageVersion("clubSandwich"))),
  optimal = pairs(gap, score = ps), optimal_mahalanobis = pairs(mah), optimal_strata_total = sum(sapply(levels(d$place), function(s) { a <- d$place[t] == s; b <- d$place[u] == s; C <- gap[a, b]; sum(C[cbind(seq_len(nrow(C)), assign(C))]) })),
  full_total = cover(gap), full_mahalanobis_total = cover(mah),
  exact_att = mi(matchit(trained ~ place + night, d, method = "exact")), exact_ate = mi(matchit(trained ~ place + night, d, method = "exact", estimand = "ATE")), exact_atc = mi(matchit(trained ~ place + night, d, method = "exact", estimand = "ATC")),
  cem_att = mi(matchit(trained ~ age + tenure + place, d, method = "cem")), cem_cutpoints_ate = mi(matchit(trained ~ age + tenure + place, d, method = "cem", cutpoints = cuts, estimand = "ATE")),
  subclass_att = mi(matchit(f, d, method = "subclass", distance = ps)), subclass_ate = mi(matchit(f, d, method = "subclass", distance = ps, subclass = 8, estimand = "ATE")), subclass_atc = mi(matchit(f, d, method = "subclass", distance = ps, subclass = 4, estimand = "ATC")))
write(toJSON(out, auto_unbox = TRUE, digits = NA, pretty = TRUE), "matching.json")

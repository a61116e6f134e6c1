# Panel regressions on staggered.csv, for the engine's own agreement tests.
# Rscript engine/reference/panel/regressions.R, from the root of the repository; writes regressions.json.
# lm with every dummy, clubSandwich for CR2 and Satterthwaite; the imputation estimator, its standard error (Borusyak,
# Jaravel and Spiess 2024, theorem 3) and CR2 for its weights are spelled out with dense matrices.
suppressMessages({library(clubSandwich); library(jsonlite)})
folder <- "engine/reference/panel"
all <- read.csv(file.path(folder, "staggered.csv"))
all$post <- as.numeric(all$first > 0 & all$year >= all$first)
all$rel <- ifelse(all$first == 0, NA, all$year - all$first)

root <- function(m) { e <- eigen(m, symmetric = TRUE); keep <- e$values > 1e-9
  e$vectors[, keep, drop = FALSE] %*% diag(1 / sqrt(e$values[keep]), sum(keep)) %*% t(e$vectors[, keep, drop = FALSE]) }

# Weighted sum v'y of outcomes: CR2 and Satterthwaite under the residual maker of X.
cr2_of <- function(v, X, y, cluster) {
  M <- diag(length(y)) - X %*% MASS::ginv(crossprod(X)) %*% t(X); e <- drop(M %*% y)
  G <- sapply(unique(cluster), function(k) { i <- cluster == k; a <- drop(root(M[i, i]) %*% v[i]); g <- numeric(length(y)); g[i] <- a; drop(M %*% g) })
  s <- sapply(unique(cluster), function(k) { i <- cluster == k; sum(drop(root(M[i, i]) %*% v[i]) * e[i]) })
  P <- crossprod(G); c(se = sqrt(sum(s^2)), df = sum(diag(P))^2 / sum(P^2)) }

cells_of <- function(z, take) { key <- ifelse(take, paste(z$first, z$year), NA); k <- sort(unique(na.omit(key)))
  list(X = sapply(k, function(one) as.numeric(!is.na(key) & key == one)), key = key, names = k) }

run <- function(z, covariate, cluster) {
  z$cl <- z[[cluster]]
  base <- if (covariate) "factor(unit) + factor(year) + factor(year):age" else "factor(unit) + factor(year)"
  fit <- function(D) { colnames(D) <- paste0("D", seq_len(ncol(D))); d <- cbind(z, D); m <- lm(as.formula(paste("outcome ~", base, "+", paste(colnames(D), collapse = "+"))), d); list(m = m, cols = colnames(D)) }
  n <- nrow(z); G <- length(unique(z$cl)); U <- length(unique(z$unit))
  table_of <- function(f, W) { # W: rows of weights over the columns D
    V0 <- vcovCR(f$m, z$cl, "CR0"); V2 <- vcovCR(f$m, z$cl, "CR2"); b <- coef(f$m); ok <- names(b)[!is.na(b)]
    K <- f$m$rank - U + 1
    C <- matrix(0, nrow(W), length(ok), dimnames = list(NULL, ok)); C[, f$cols] <- W
    t <- linear_contrast(f$m, V2, C, test = "Satterthwaite")
    e0 <- sqrt(diag(C %*% V0[ok, ok] %*% t(C)))
    data.frame(estimate = drop(C %*% b[ok]), fixest = e0 * sqrt((n - 1) / (n - K) * G / (G - 1)), cr0 = e0, cr1s = e0 * sqrt((n - 1) / (n - f$m$rank) * G / (G - 1)), cr2 = t$SE, df = t$df) }
  tw <- fit(cbind(z$post)); two <- table_of(tw, matrix(1, 1, 1)); two$iid <- sqrt(vcov(tw$m)["D1", "D1"])
  rel <- sort(setdiff(unique(na.omit(z$rel)), -1)); ev <- fit(sapply(rel, function(r) as.numeric(z$rel %in% r)))
  es <- cbind(eventTime = rel, table_of(ev, diag(length(rel))))
  ce <- cells_of(z, !is.na(z$rel) & z$rel != -1); sa <- fit(ce$X); size <- colSums(ce$X)
  first <- as.numeric(sub(" .*", "", ce$names)); year <- as.numeric(sub(".* ", "", ce$names)); e <- year - first
  mean_of <- function(i) ifelse(i, size, 0) / sum(size[i])
  # Are the effects before training zero? Hotelling's T² (HTZ) of clubSandwich.
  before <- which(rel < -1); ok <- names(coef(ev$m))[!is.na(coef(ev$m))]
  C <- matrix(0, length(before), length(ok), dimnames = list(NULL, ok)); for (k in seq_along(before)) C[k, ev$cols[before[k]]] <- 1
  ht <- Wald_test(ev$m, C, vcovCR(ev$m, z$cl, "CR2"), test = "HTZ"); pre <- list(statistic = ht$Fstat, effects = length(before), df = ht$df_denom, p = ht$p_val)
  sun <- list(simple = table_of(sa, rbind(mean_of(e >= 0))), cells = cbind(group = first, period = year, table_of(sa, diag(length(e)))),
    dynamic = cbind(eventTime = rel, table_of(sa, t(sapply(rel, function(r) mean_of(e == r))))))
  # imputation
  U0 <- z$post == 0; Z <- model.matrix(as.formula(paste("~", base)), z); q0 <- qr(Z[U0, ]); keep <- q0$pivot[seq_len(q0$rank)]; Z <- Z[, keep]
  beta <- qr.coef(qr(Z[U0, ]), z$outcome[U0]); tau <- drop(z$outcome - Z %*% beta)
  ci <- cells_of(z, z$post == 1); X1 <- cbind(model.matrix(as.formula(paste("~", base)), z), ci$X)
  means <- tapply(tau[z$post == 1], ci$key[z$post == 1], mean); resid <- tau; resid[z$post == 1] <- (tau - means[ci$key])[z$post == 1]
  one <- function(w) { v <- w; v[U0] <- -drop(Z[U0, ] %*% solve(crossprod(Z[U0, ]), colSums(Z * w))); sc <- tapply(v * resid, z$cl, sum)
    c(estimate = sum(w * tau), bjs = sqrt(sum(sc^2)), cr2_of(v, X1, z$outcome, z$cl)) }
  rels <- sort(unique(z$rel[z$post == 1]))
  imp <- list(simple = as.list(one(z$post / sum(z$post))), dynamic = lapply(rels, function(r) { i <- z$post == 1 & z$rel %in% r; c(list(eventTime = r), as.list(one(i / sum(i)))) }))
  list(twoWay = two, eventStudy = es, before = pre, sunAbraham = sun, imputation = imp) }

cases <- expand.grid(sample = c("complete", "incomplete"), covariate = c(FALSE, TRUE), cluster = c("unit", "site"), stringsAsFactors = FALSE)
out <- lapply(seq_len(nrow(cases)), function(k) { cs <- cases[k, ]; z <- if (cs$sample == "complete") all else all[all$seen == 1, ]
  c(as.list(cs), run(z, cs$covariate, cs$cluster)) })
write(toJSON(list(software = list(R = as.character(getRversion()), clubSandwich = as.character(packageVersion("clubSandwich"))), cases = out), auto_unbox = TRUE, digits = NA, pretty = TRUE), file.path(folder, "regressions.json"))

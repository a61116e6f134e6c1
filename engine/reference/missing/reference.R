# Reference values of the missing room. Run in this folder:  Rscript reference.R   Needs R with mice, jsonlite.
suppressMessages({library(mice); library(jsonlite)})
d <- read.csv("../people.csv")[, c("trained", "age", "tenure", "night", "outcome")]
# holes: the older and the shorter in tenure answer less; some tenures unknown
d$outcome[seq_len(160) %% 7 == 3 & d$age > 38] <- NA; d$outcome[c(5, 70, 71, 90, 133)] <- NA; d$tenure[seq_len(160) %% 11 == 0] <- NA
imp <- lapply(0:1, function(a) mice(subset(d, trained == a)[, -1], m = 6, method = "norm", maxit = 10, seed = 20 + a, printFlag = FALSE))
sets <- lapply(1:6, function(i) rbind(cbind(trained = 0, complete(imp[[1]], i)), cbind(trained = 1, complete(imp[[2]], i))))
fits <- lapply(sets, function(s) lm(outcome ~ trained + age + tenure + night, s)); po <- pool(as.mira(fits)); su <- summary(po, conf.int = TRUE); i <- which(su$term == "trained")
# the same with 400 imputations: our own draws must agree within Monte Carlo error
big <- lapply(0:1, function(a) mice(subset(d, trained == a)[, -1], m = 400, method = "norm", maxit = 10, seed = 40 + a, printFlag = FALSE))
est <- sapply(1:400, function(i) coef(lm(outcome ~ trained + age + tenure + night, rbind(cbind(trained = 0, complete(big[[1]], i)), cbind(trained = 1, complete(big[[2]], i)))))[["trained"]])
# likelihood of a normal with holes, maximized by general purpose optimization over a Cholesky factor
Y <- as.matrix(d[, c("age", "tenure", "outcome")]); Z <- scale(Y)
ll <- function(th) { mu <- th[1:3]; L <- matrix(0, 3, 3); L[lower.tri(L, TRUE)] <- th[4:9]; S <- L %*% t(L); s <- 0
  for (r in seq_len(nrow(Z))) { o <- !is.na(Z[r, ]); e <- Z[r, o] - mu[o]; So <- S[o, o, drop = FALSE]; s <- s - .5 * (sum(o) * log(2 * pi) + as.numeric(determinant(So)$modulus) + sum(e * solve(So, e))) }; s }
safe <- function(t) tryCatch(-ll(t), error = function(e) 1e6); op <- optim(c(0, 0, 0, 1, 0, 0, 1, 0, 1), safe, method = "BFGS", control = list(reltol = 1e-15, maxit = 2000)); op <- optim(op$par, safe, method = "BFGS", control = list(reltol = 1e-16, maxit = 2000))
ct <- attr(Z, "scaled:center"); sc <- attr(Z, "scaled:scale"); nobs <- colSums(!is.na(Y))
out <- list(software = list(R = as.character(getRversion()), mice = as.character(packageVersion("mice"))),
  trained = d$trained, age = d$age, tenure = I(d$tenure), night = d$night, outcome = I(d$outcome),
  pool = list(estimates = sapply(fits, function(f) coef(f)[["trained"]]), ses = sapply(fits, function(f) summary(f)$coefficients["trained", 2]), df_complete = df.residual(fits[[1]]), estimate = su$estimate[i], se = su$std.error[i], df = su$df[i], p = su$p.value[i], low = su[["2.5 %"]][i], high = su[["97.5 %"]][i], within = po$pooled$ubar[i], between = po$pooled$b[i], fmi = po$pooled$fmi[i]),
  many = list(mean = mean(est), between = var(est)),
  em = list(mean = as.numeric(op$par[1:3] * sc + ct), loglik = -op$value - sum(nobs * log(sc))))
write(toJSON(out, auto_unbox = TRUE, digits = NA, na = "null"), "reference.json")

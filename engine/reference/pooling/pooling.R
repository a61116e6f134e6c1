# Reference values of the pooling room, on projects made up here. Run in this folder:  Rscript pooling.R
# Needs R with metafor, clubSandwich, robumeta, jsonlite. Versions are written into pooling.json.
suppressMessages({library(metafor); library(clubSandwich); library(robumeta); library(jsonlite)})
set.seed(20261123)
company <- rep(LETTERS[1:9], c(1, 2, 3, 2, 4, 1, 5, 3, 3)); k <- length(company)
people <- sample(8:60, k, TRUE); months <- sample(1:12, k, TRUE)
error <- round(4 / sqrt(people), 4)
estimate <- round(1.2 + .08 * months + rnorm(9, 0, .6)[match(company, LETTERS)] + rnorm(k, 0, .4) + rnorm(k, 0, error), 4)
d <- data.frame(project = sprintf("P%02d", seq_len(k)), company, estimate, error, people, months)
write.csv(d, "projects.csv", row.names = FALSE, quote = FALSE)
d$v <- d$error^2; ctl <- list(threshold = 1e-14, maxiter = 5000, tol = 1e-15, tau2.max = 1e4)
methods <- c("REML", "DL", "PM", "ML", "HE", "HS", "SJ", "EB")
one <- function(m) list(coef = as.numeric(m$beta), se = m$se, p = m$pval, low = m$ci.lb, high = m$ci.ub, tau2 = m$tau2, se_tau2 = m$se.tau2, I2 = m$I2, H2 = m$H2, Q = m$QE, Q_p = m$QEp, QM = m$QM, QM_p = m$QMp)
fits <- function(mods) setNames(lapply(methods, function(me) setNames(lapply(c("z", "knha", "adhoc"), function(te) one(if (is.null(mods)) rma(estimate, v, data = d, method = me, test = te, control = ctl) else rma(estimate, v, mods = mods, data = d, method = me, test = te, control = ctl))), c("wald", "hartungKnapp", "neverNarrower"))), tolower(methods))
m0 <- rma(estimate, v, data = d, method = "REML", control = ctl); b <- blup(m0); p <- predict(m0)
three <- rma.mv(estimate, v, random = ~ 1 | company / project, data = d, method = "REML", control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-15))
ct <- coef_test(three, vcov = "CR2"); df <- function(t) if (is.null(t$df_Satt)) t$df else t$df_Satt
# Best linear prediction of each row's true effect, spelled out with full matrices
Z <- outer(d$company, d$company, "=="); C <- three$sigma2[1] * Z + three$sigma2[2] * diag(k); V <- C + diag(d$v); W <- solve(V); X <- matrix(1, k, 1)
bl <- as.numeric(three$beta) + C %*% W %*% (d$estimate - as.numeric(three$beta)); S <- X - C %*% W %*% X
bse <- sqrt(diag(C - C %*% W %*% C + S %*% solve(t(X) %*% W %*% X) %*% t(S)))
threem <- rma.mv(estimate, v, mods = ~ months, random = ~ 1 | company / project, data = d, method = "REML", control = list(optimizer = "optim", optmethod = "BFGS", reltol = 1e-15)); ctm <- coef_test(threem, vcov = "CR2")
rb <- robu(estimate ~ months, data = d, studynum = company, var.eff.size = v, rho = .6, modelweights = "CORR", small = TRUE)
eg <- regtest(m0, predictor = "sei"); el <- regtest(d$estimate, d$v, model = "lm", predictor = "sei"); rk <- ranktest(d$estimate, d$v, exact = FALSE); tf <- trimfill(m0)
i <- seq(1, k, 3); small <- d[i, ]; rks <- ranktest(small$estimate, small$v, exact = TRUE)
write(toJSON(list(software = list(R = as.character(getRversion()), metafor = as.character(packageVersion("metafor")), clubSandwich = as.character(packageVersion("clubSandwich")), robumeta = as.character(packageVersion("robumeta"))),
  plain = fits(NULL), moderators = fits(~ months + people), fixed = one(rma(estimate, v, data = d, method = "EE")),
  q_profile = unname(confint(m0, control = list(tau2.max = 1e4, tol = 1e-12))$random[1, 2:3]), prediction = c(p$pi.lb, p$pi.ub), blup = list(estimate = b$pred, se = b$se), leave_one_out = leave1out(m0)$estimate,
  three_level = list(estimate = as.numeric(three$beta), se = three$se, sigma2 = three$sigma2, loglik = as.numeric(logLik(three)), cr2 = list(se = ct$SE, df = df(ct)), blup = list(estimate = as.numeric(bl), se = bse)),
  three_level_months = list(estimate = as.numeric(threem$beta), se = threem$se, sigma2 = threem$sigma2, cr2 = list(se = ctm$SE, df = df(ctm))),
  robust_variance = list(estimate = rb$reg_table$b.r, se = rb$reg_table$SE, df = rb$reg_table$dfs, tau2 = as.numeric(rb$mod_info$tau.sq)),
  egger = list(model = c(eg$zval, eg$pval), line = c(el$zval, el$pval)), rank = c(rk$tau, rk$pval), rank_exact = list(rows = i, tau = unname(rks$tau), p = rks$pval), trim_fill = list(k0 = tf$k0, side = tf$side, estimate = as.numeric(tf$beta), se = tf$se)),
  auto_unbox = TRUE, digits = NA, pretty = TRUE), "pooling.json")

# Reference values of the mixed room, on people made up here. Run in this folder:  Rscript mixed.R
# Needs R with lme4, lmerTest, pbkrtest, nlme, jsonlite. Versions are written into mixed.json.
suppressMessages({library(lme4); library(lmerTest); library(pbkrtest); library(nlme); library(jsonlite)})
set.seed(20261124)
size <- c(6, 9, 12, 7, 20, 5, 8, 14); company <- rep(letters[1:8], size); n <- sum(size)
trained <- rbinom(n, 1, .5); age <- round(rnorm(n, 40, 9)); g <- match(company, letters)
pay <- round(12 + 1.5 * rnorm(8)[g] + (1 + .9 * rnorm(8)[g]) * trained + .05 * age + rnorm(n), 3)
site <- as.integer(g > 4)
d <- data.frame(company, trained, age, site, pay); write.csv(d, "people.csv", row.names = FALSE, quote = FALSE)
m <- 9; person <- rep(sprintf("p%d", 1:m), each = 12); week <- unlist(lapply(1:m, function(i) sort(sample(1:16, 12)))); after <- as.integer(week > 8)
level <- rep(rnorm(m, 0, 2), each = 12); e <- numeric(0)
for (i in 1:m) { w <- week[person == sprintf("p%d", i)]; x <- rnorm(1); for (j in 2:12) { r <- .5^(w[j] - w[j - 1]); x <- c(x, r * x[j - 1] + sqrt(1 - r^2) * rnorm(1)) }; e <- c(e, x) }
paths <- data.frame(person, week, after, pieces = round(20 + level + 1.4 * after + e, 3)); write.csv(paths, "paths.csv", row.names = FALSE, quote = FALSE)
ctl <- lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-12, maxfun = 1e6), calc.derivs = FALSE)
out <- function(f, reml = TRUE) { mm <- lmer(f, d, REML = reml, control = ctl); s <- summary(mm, ddf = "Satterthwaite")$coefficients; vc <- as.data.frame(VarCorr(mm))
  r <- list(estimate = unname(s[, 1]), se = unname(s[, 2]), df = unname(s[, "df"]), p = unname(s[, 5]), variance = vc$vcov, loglik = as.numeric(logLik(mm)), effects = unname(as.matrix(ranef(mm)$company)))
  if (reml) { k <- summary(mm, ddf = "Kenward-Roger")$coefficients; r$kr <- list(se = unname(k[, 2]), df = unname(k[, "df"]), p = unname(k[, 5])) }; r }
a <- lme(pieces ~ after, random = ~ 1 | person, correlation = corAR1(form = ~ week | person), data = paths, control = lmeControl(tolerance = 1e-12, msTol = 1e-14, opt = "nlminb", msMaxIter = 500))
gaps <- tapply(seq_len(n), company, function(i) coef(lm(pay ~ trained, d[i, ]))[2]); tt <- t.test(gaps)
means <- aggregate(cbind(pay, site) ~ company, d, mean); lv <- summary(lm(pay ~ site, means))$coefficients[2, ]
write(toJSON(list(software = list(R = as.character(getRversion()), lme4 = as.character(packageVersion("lme4")), lmerTest = as.character(packageVersion("lmerTest")), pbkrtest = as.character(packageVersion("pbkrtest")), nlme = as.character(packageVersion("nlme"))),
  intercept = out(pay ~ trained + age + (1 | company)), slope = out(pay ~ trained + age + (trained | company)), independent = out(pay ~ trained + age + (1 | company) + (0 + trained | company)), ml = out(pay ~ trained + age + (1 | company), FALSE), site = out(pay ~ site + (1 | company)),
  ar1 = list(estimate = unname(fixef(a)), se = unname(sqrt(diag(vcov(a)))), phi = unname(coef(a$modelStruct$corStruct, unconstrained = FALSE)), sigma = a$sigma, sd = as.numeric(VarCorr(a)[1, 2]), loglik = as.numeric(logLik(a))),
  within = list(estimate = unname(tt$estimate), se = tt$stderr, df = unname(tt$parameter), p = tt$p.value), between = list(estimate = unname(lv[1]), se = unname(lv[2]), p = unname(lv[4]))), auto_unbox = TRUE, digits = NA, pretty = TRUE), "mixed.json")

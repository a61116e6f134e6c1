# Times R on the columns that the bench wrote: Rscript peers.R FOLDER
# One JSON line per task: {"task", "peer", "seconds", "check"}. A package that is not installed gives no line.
# All on one thread. Each call is made once before it is timed on small data, so that R's compiler has run.
folder <- commandArgs(TRUE)[1]
has <- function(name) requireNamespace(name, quietly = TRUE)
column <- function(set, name) { path <- file.path(folder, set, paste0(name, ".f64")); readBin(path, "double", file.size(path) / 8) }
table_of <- function(set, names) as.data.frame(sapply(names, function(name) column(set, name), simplify = FALSE))
say <- function(task, peer, seconds, check) cat(sprintf('{"task":"%s","peer":"%s","seconds":%.6f,"check":%.15g}\n', task, peer, seconds, check))
timed <- function(task, peer, work, check = function(value) NA_real_, times = 1) {
  best <- Inf
  for (turn in seq_len(times)) { gc(FALSE); spent <- system.time(value <- suppressWarnings(suppressMessages(work())))[["elapsed"]]; best <- min(best, spent) }
  shown <- check(value); say(task, peer, best, if (is.finite(shown)) shown else -1)
}
version_of <- function(name) paste(name, as.character(packageVersion(name)))
covariates <- paste0("x", 0:9)
formula_of <- as.formula(paste("treat ~", paste(covariates, collapse = " + ")))
cross <- function(n) table_of(paste0("cross_", format(n, scientific = FALSE)), c(covariates, "treat", "y", "cluster"))
score_of <- function(d) glm.fit(cbind(1, as.matrix(d[covariates])), d$treat, family = binomial(), control = glm.control(1e-14, 100))$fitted.values

large <- cross(1e6); X <- cbind(1, as.matrix(large[covariates])); ps <- score_of(large)
timed("logit", "glm.fit of R", function() glm.fit(X, large$treat, family = binomial()), function(v) v$coefficients[[2]])
if (has("fastglm")) timed("logit", version_of("fastglm"), function() fastglm::fastglmPure(X, large$treat, family = binomial(), method = 2L), function(v) v$coefficients[[2]])
if (has("MatchIt")) timed("match and balance", version_of("MatchIt"), function() { m <- MatchIt::matchit(formula_of, large, distance = ps); s <- summary(m, pair.dist = FALSE); list(m, s) },
  function(v) { w <- v[[1]]$weights; weighted.mean(large$y[large$treat == 1], w[large$treat == 1]) - weighted.mean(large$y[large$treat == 0], w[large$treat == 0]) })
odds <- ifelse(large$treat == 1, 1, ps / (1 - ps))
if (has("cobalt")) timed("balance", version_of("cobalt"), function() cobalt::bal.tab(formula_of, data = large, weights = odds, s.d.denom = "treated", stats = c("m", "v", "ks"), un = TRUE))
if (has("WeightIt")) timed("entropy balancing", version_of("WeightIt"), function() WeightIt::weightit(formula_of, large, method = "ebal", estimand = "ATT"),
  function(v) { w <- v$weights; weighted.mean(large$y[large$treat == 1], w[large$treat == 1]) - weighted.mean(large$y[large$treat == 0], w[large$treat == 0]) })
rm(large, X); gc(FALSE)


small <- cross(1000); middle <- cross(10000)
if (has("boot") && has("MatchIt")) timed("bootstrap", paste(version_of("boot"), "with", version_of("MatchIt")), function() { set.seed(1); boot::boot(small, function(rows, at) {
  z <- rows[at, ]; rownames(z) <- NULL; w <- MatchIt::matchit(formula_of, z)$weights; weighted.mean(z$y[z$treat == 1], w[z$treat == 1]) - weighted.mean(z$y[z$treat == 0], w[z$treat == 0]) }, 1000) }, function(v) sd(v$t))
if (has("optmatch")) timed("optimal pairs", version_of("optmatch"), function() MatchIt::matchit(treat ~ x0, middle, distance = score_of(middle), method = "optimal"))

panel <- table_of("panel_100000x10", c("id", "period", "g", "x", "y")); panel$post <- as.numeric(panel$g > 0 & panel$period >= panel$g)
if (has("did")) timed("group-time effects", version_of("did"), function() did::att_gt("y", "period", "id", "g", data = panel, bstrap = FALSE, cband = FALSE, est_method = "reg"), function(v) v$att[[1]])
if (has("did")) timed("group-time effects, doubly robust", version_of("did"), function() did::att_gt("y", "period", "id", "g", xformla = ~x, data = panel, bstrap = FALSE, cband = FALSE), function(v) v$att[[1]])
if (has("fixest")) { fixest::setFixest_nthreads(1); timed("two-way fixed effects", version_of("fixest"), function() fixest::feols(y ~ post | id + period, panel, cluster = ~id), function(v) coef(v)[[1]], times = 3) }
if (has("plm")) timed("two-way fixed effects", version_of("plm"), function() plm::plm(y ~ post, panel, index = c("id", "period"), model = "within", effect = "twoways"), function(v) coef(v)[[1]])

projects <- table_of("projects", c("estimate", "variance"))
if (has("metafor")) timed("pooling 1,000 projects", version_of("metafor"), function() metafor::rma(projects$estimate, projects$variance, test = "knha"), function(v) v$tau2)
rows <- panel[panel$id <= 10000, ]
if (has("lme4")) timed("mixed model, slope by person", version_of("lme4"), function() lme4::lmer(y ~ post + period + (period | id), rows), function(v) lme4::fixef(v)[[2]])

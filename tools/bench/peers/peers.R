# Times R on the columns that the bench wrote, one task by one package per run:
#   Rscript peers.R list                 one JSON line per task and package, installed or not
#   Rscript peers.R FOLDER TASK PEER     one JSON line: seconds of the processor, seconds of the clock, and a figure of the answer
# One thread. The shortest of three turns, or of as many as ten seconds hold, so that R's compiler has run where it can.
column <- function(set, name) {
  path <- file.path(folder, set, paste0(name, ".f64"))
  readBin(path, "double", file.size(path) / 8)
}
table_of <- function(set, names) as.data.frame(sapply(names, function(name) column(set, name), simplify = FALSE))
covariates <- paste0("x", 0:9)
formula_of <- as.formula(paste("treat ~", paste(covariates, collapse = " + ")))
people <- function(n) {
  d <- table_of(paste0("cross_", format(n, scientific = FALSE)), c(covariates, "treat", "y"))
  X <- cbind(1, as.matrix(d[covariates]))
  list(d = d, X = X)
}
with_score <- function(set) {
  set$score <- glm.fit(set$X, set$d$treat, family = binomial(), control = glm.control(1e-14, 100))$fitted.values
  set$odds <- ifelse(set$d$treat == 1, 1, set$score / (1 - set$score))
  set
}
first_people <- function(n) {
  set <- people(1e6)
  with_score(list(d = set$d[seq_len(n), ], X = set$X[seq_len(n), ]))
}
gap <- function(d, w) {
  own <- d$treat == 1
  weighted.mean(d$y[own], w[own]) - weighted.mean(d$y[!own], w[!own])
}
panel <- function() {
  d <- table_of("panel_100000x10", c("id", "period", "g", "x", "y"))
  d$post <- as.numeric(d$g > 0 & d$period >= d$g)
  list(d = d)
}
projects <- function() list(d = table_of("projects", c("estimate", "variance")))

match_and_summary <- function(set) {
  m <- MatchIt::matchit(formula_of, set$d, distance = set$score)
  list(m, summary(m, pair.dist = FALSE))
}
# Iterated weighted least squares, each solved by the Cholesky factor in Eigen: fastglm's method 2, in R and RcppEigen.
irls_by_eigen <- function(set) {
  beta <- numeric(ncol(set$X)); before <- Inf
  for (turn in 1:25) {
    eta <- drop(set$X %*% beta); mu <- 1 / (1 + exp(-eta)); weight <- mu * (1 - mu)
    deviance <- -2 * sum(log(ifelse(set$d$treat == 1, mu, 1 - mu)))
    if (abs(deviance - before) / (abs(deviance) + 0.1) < 1e-8) break
    before <- deviance; root <- sqrt(weight)
    beta <- RcppEigen::fastLmPure(set$X * root, root * (eta + (set$d$treat - mu) / weight), method = 2L)$coefficients
  }
  beta
}
# Means, variances and largest cumulative gap of each covariate, before and after weights: what a balance table holds.
balance_loop <- function(set) {
  own <- set$d$treat == 1
  one <- function(x, w) {
    moments <- function(at) {
      v <- x[at]; u <- w[at]; m <- sum(u * v) / sum(u)
      c(m, sum(u * (v - m)^2) * sum(u) / (sum(u)^2 - sum(u^2)))
    }
    signed <- ifelse(own, w / sum(w[own]), -w / sum(w[!own]))
    order <- order(x); sorted <- x[order]; running <- cumsum(signed[order])
    last <- c(sorted[-1] != sorted[-length(sorted)], TRUE)
    c(moments(own), moments(!own), max(abs(running[last])))
  }
  ones <- rep(1, length(own))
  sapply(covariates, function(name) c(one(set$d[[name]], ones), one(set$d[[name]], set$odds)))
}
# Raking by survey::grake: the same weights as entropy balancing, exp(x'b), solved by Newton's method on the totals.
raking <- function(set) {
  own <- set$d$treat == 1
  others <- set$X[!own, ]
  survey::grake(others, rep(sum(own) / sum(!own), nrow(others)), calfun = survey::cal.raking, bounds = list(lower = -Inf, upper = Inf),
    population = colSums(set$X[own, ]), epsilon = 1e-10, verbose = FALSE, maxit = 50)
}
boot_matched <- function(set) {
  set.seed(1)
  boot::boot(set$d, function(rows, at) { z <- rows[at, ]; rownames(z) <- NULL; gap(z, MatchIt::matchit(formula_of, z)$weights) }, 1000)
}
# One difference of mean changes per group and period, with the influence function's standard error.
cells_loop <- function(set) {
  y <- matrix(set$d$y, nrow = max(set$d$period)); g <- set$d$g[set$d$period == 1]
  sapply(c(4, 6, 8), function(group) sapply(2:nrow(y), function(at) {
    change <- y[at, ] - y[if (at < group) at - 1 else group - 1, ]
    own <- change[g == group]; other <- change[g == 0]
    c(mean(own) - mean(other), sqrt(var(own) / length(own) + var(other) / length(other)))
  }))
}
two_way_loop <- function(set) {
  d <- set$d
  inside <- function(v) { m <- matrix(v, nrow = max(d$period)); as.vector(m - rowMeans(m) - rep(colMeans(m), each = nrow(m)) + mean(m)) }
  y <- inside(d$y); x <- inside(d$post); b <- sum(x * y) / sum(x * x)
  score <- colSums(matrix(x * (y - b * x), nrow = max(d$period)))
  c(b, sqrt(sum(score^2)) / sum(x * x))
}

peer <- function(task, label, package, load, work, check) list(task = task, label = label, package = package, load = load, work = work, check = check)
million <- function() people(1e6)
scored <- function() with_score(people(1e6))
hundred <- function() first_people(1e5)
gap_of <- function(v, set) gap(set$d, v[[1]]$weights)
first_att <- function(v, set) v$att[[1]]
panel_fit <- function(v, set) coef(v)[[1]]
peers <- list(
  peer("logit", "glm.fit", "stats", million, function(set) glm.fit(set$X, set$d$treat, family = binomial()), function(v, set) v$coefficients[[2]]),
  peer("logit", "fastglm", "fastglm", million, function(set) fastglm::fastglmPure(set$X, set$d$treat, family = binomial(), method = 2L), function(v, set) v$coefficients[[2]]),
  peer("logit", "IRLS over fastLmPure (stands in for fastglm)", "RcppEigen", million, irls_by_eigen, function(v, set) v[[2]]),
  peer("match and balance, 100,000 people", "matchit + summary", "MatchIt", hundred, match_and_summary, gap_of),
  peer("balance", "bal.tab", "cobalt", scored, function(set) cobalt::bal.tab(formula_of, data = set$d, weights = set$odds, s.d.denom = "treated", stats = c("m", "v", "ks"), un = TRUE), function(v, set) max(v$Balance$KS.Adj)),
  peer("balance", "a loop in base R (stands in for cobalt)", "stats", scored, balance_loop, function(v, set) max(v[10, ])),
  peer("entropy balancing", "weightit", "WeightIt", million, function(set) WeightIt::weightit(formula_of, set$d, method = "ebal", estimand = "ATT"), function(v, set) gap(set$d, v$weights)),
  peer("entropy balancing", "grake by raking (stands in for WeightIt)", "survey", million, raking, function(v, set) { w <- rep(1, nrow(set$d)); w[set$d$treat == 0] <- v; gap(set$d, w) }),
  peer("bootstrap", "boot with MatchIt", c("boot", "MatchIt"), function() people(1000), boot_matched, function(v, set) sd(v$t)),
  peer("optimal pairs", "optmatch through MatchIt", c("optmatch", "MatchIt"), function() with_score(people(1e4)), function(set) MatchIt::matchit(formula_of, set$d, distance = set$score, method = "optimal"), function(v, set) gap(set$d, v$weights)),
  peer("group-time effects", "att_gt, reg", "did", panel, function(set) did::att_gt("y", "period", "id", "g", data = set$d, bstrap = FALSE, cband = FALSE, est_method = "reg"), first_att),
  peer("group-time effects", "a loop in base R, cells only (stands in for did)", "stats", panel, cells_loop, function(v, set) v[1, 1]),
  peer("group-time effects, doubly robust", "att_gt, dr", "did", panel, function(set) did::att_gt("y", "period", "id", "g", xformla = ~x, data = set$d, bstrap = FALSE, cband = FALSE), first_att),
  peer("two-way fixed effects", "feols", "fixest", panel, function(set) { fixest::setFixest_nthreads(1); fixest::feols(y ~ post | id + period, set$d, cluster = ~id) }, panel_fit),
  peer("two-way fixed effects", "a loop in base R for a balanced panel (stands in for fixest)", "stats", panel, two_way_loop, function(v, set) v[[1]]),
  peer("pooling 1,000 projects", "rma, REML, Knapp-Hartung", "metafor", projects, function(set) metafor::rma(set$d$estimate, set$d$variance, test = "knha"), function(v, set) v$beta[[1]]),
  peer("mixed model, slope by person", "lmer", "lme4", function() { set <- panel(); list(d = set$d[set$d$id <= 10000, ]) }, function(set) lme4::lmer(y ~ post + period + (period | id), set$d), function(v, set) lme4::fixef(v)[[2]]),
  peer("two-way fixed effects", "plm, within", "plm", panel, function(set) plm::plm(y ~ post, set$d, index = c("id", "period"), model = "within", effect = "twoways"), panel_fit),
  peer("match and balance", "matchit + summary", "MatchIt", scored, match_and_summary, gap_of)
)

versions <- function(package) {
  known <- sapply(package, function(name) if (requireNamespace(name, quietly = TRUE)) as.character(packageVersion(name)) else NA)
  if (anyNA(known)) "" else paste(package, known, collapse = ", ")
}
quoted <- function(text) paste0('"', text, '"')

arguments <- commandArgs(TRUE)
if (identical(arguments, "list")) {
  for (one in peers) {
    name <- if (identical(one$package, "stats")) paste("R", getRversion()) else versions(one$package)
    cat(sprintf('{"task":%s,"label":%s,"versions":%s}\n', quoted(one$task), quoted(one$label), quoted(name)))
  }
} else {
  folder <- arguments[1]
  one <- Filter(function(entry) entry$task == arguments[2] && entry$label == arguments[3], peers)[[1]]
  set <- one$load()
  processor <- Inf; clock <- Inf; spent <- 0; turn <- 0
  while (turn < 3 && spent < 10) {
    gc(FALSE)
    took <- system.time(value <- suppressWarnings(suppressMessages(one$work(set))))
    turn <- turn + 1; spent <- spent + took[["elapsed"]]
    processor <- min(processor, took[["user.self"]] + took[["sys.self"]]); clock <- min(clock, took[["elapsed"]])
  }
  cat(sprintf('{"processor":%.6f,"clock":%.6f,"figure":%.15g}\n', processor, clock, one$check(value, set)))
}

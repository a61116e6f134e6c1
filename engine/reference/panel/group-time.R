# Group-time effects on staggered.csv, for the engine's own agreement tests.
# Rscript engine/reference/panel/group-time.R, from the root of the repository; writes group-time.json.
# The estimators of Callaway & Sant'Anna (2021) and Sant'Anna & Zhao (2020) are spelled out as functions of one weight per
# unit (or per row, for repeated cross-sections). Standard errors are infinitesimal jackknife ones: the root of the sum of
# squared numerical derivatives by these weights. No formula of an influence function is used.
suppressMessages(library(jsonlite))
folder <- "engine/reference/panel"
all <- read.csv(file.path(folder, "staggered.csv"))

logit <- function(X, D, w) { f <- suppressWarnings(glm.fit(X, D, weights = w, family = quasibinomial(), control = list(epsilon = 1e-15, maxit = 100))); exp(drop(X %*% f$coefficients)) }
fit <- function(X, y, w, on) drop(X %*% lm.wfit(X[on, , drop = FALSE], y[on], w[on])$coefficients)
wm <- function(y, w) sum(w * y) / sum(w)

change <- function(D, dy, X, w, method) { # D 0/1, change dy
  gap <- if (method == "ipw") dy else dy - fit(X, dy, w, D == 0)
  if (method == "reg") return(wm(gap, w * D))
  wm(gap, w * D) - wm(gap, w * (1 - D) * logit(X, D, w)) }

sections <- function(D, after, y, X, w, method) {
  part <- function(now) { own <- after == now
    if (method == "ipw") return(wm(y, w * D * own) - wm(y, w * (1 - D) * own * logit(X, D, w)))
    m0 <- fit(X, y, w, D == 0 & own)
    if (method == "reg") return(wm(y, w * D * own) - wm(m0, w * D))
    m1 <- fit(X, y, w, D == 1 & own)
    wm(y - m0, w * D * own) - wm(y - m0, w * (1 - D) * own * logit(X, D, w)) + wm(m1 - m0, w * D) - wm(m1 - m0, w * D * own) }
  part(1) - part(0) }

plan <- function(years, groups, universal) do.call(rbind, lapply(groups, function(g) { last <- max(years[years < g])
  do.call(rbind, lapply(if (universal) years else years[-1], function(t) data.frame(group = g, period = t, base = if (t >= g || universal) last else max(years[years < t])))) }))

figures <- function(one, w) { # all figures for given weights; z: wide or long table
  years <- sort(unique(all$year)); groups <- sort(setdiff(unique(all$first), 0)); cells <- plan(years, groups, one$base == "universal")
  z <- one$table; share <- sapply(groups, function(g) sum(w[z$first == g]) / sum(w))
  cells$att <- mapply(function(g, t, b) { if (t == b) return(0)
    control <- z$first == 0 | (one$comparison == "notYetTreated" & z$first > max(t, b) & z$first != g); use <- control | z$first == g
    if (one$shape == "crossSections") { use <- use & z$year %in% c(t, b); s <- z[use, ]; X <- if (one$covariate) cbind(1, s$age) else matrix(1, nrow(s), 1)
      return(sections(as.numeric(s$first == g), as.numeric(s$year == t), s$outcome, X, w[use], one$method)) }
    dy <- z[[paste0("y", t)]] - z[[paste0("y", b)]]; use <- use & !is.na(dy); s <- z[use, ]; X <- if (one$covariate) cbind(1, s$age) else matrix(1, nrow(s), 1)
    change(as.numeric(s$first == g), dy[use], X, w[use], one$method) }, cells$group, cells$period, cells$base)
  cells$p <- share[match(cells$group, groups)]; cells$e <- cells$period - cells$group; post <- cells[cells$e >= 0, ]
  by <- function(d, key) sapply(split(d, d[[key]]), function(q) wm(q$att, q$p))
  group <- sapply(split(post, post$group), function(q) mean(q$att)); dynamic <- by(cells, "e"); calendar <- by(post, "period")
  c(cell = setNames(cells$att, paste(cells$group, cells$period)), simple = wm(post$att, post$p), dynamic = dynamic, group = group, calendar = calendar,
    overallDynamic = mean(dynamic[as.numeric(names(dynamic)) >= 0]), overallGroup = wm(group, share), overallCalendar = mean(calendar)) }

run <- function(method, comparison, base, shape, covariate) {
  z <- all; if (shape == "pairs") z$outcome[z$seen == 0] <- NA
  table <- if (shape == "crossSections") z else { u <- unique(z[c("unit", "first", "age")]); for (t in unique(z$year)) u[[paste0("y", t)]] <- z$outcome[z$year == t][match(u$unit, z$unit[z$year == t])]; u }
  one <- list(method = method, comparison = comparison, base = base, shape = shape, covariate = covariate, table = table); n <- nrow(table)
  at <- figures(one, rep(1, n)); h <- 1e-4
  slopes <- sapply(seq_len(n), function(i) { step <- function(k) { w <- rep(1, n); w[i] <- 1 + k * h; figures(one, w) }
    (8 * (step(1) - step(-1)) - (step(2) - step(-2))) / (12 * h) })
  se <- sqrt(rowSums(slopes^2))
  list(method = method, comparison = comparison, base = base, shape = shape, covariate = covariate, figures = data.frame(name = names(at), estimate = unname(at), se = unname(se))) }

cases <- list(run("reg", "neverTreated", "varying", "balanced", FALSE), run("reg", "notYetTreated", "universal", "balanced", FALSE), run("reg", "notYetTreated", "varying", "pairs", FALSE))
for (method in c("dr", "ipw", "reg")) for (shape in c("balanced", "pairs", "crossSections")) cases <- c(cases, list(run(method, if (shape == "pairs") "notYetTreated" else "neverTreated", "varying", shape, TRUE)))
write_json(list(software = list(R = as.character(getRversion())), cases = cases), file.path(folder, "group-time.json"), digits = NA, auto_unbox = TRUE, pretty = FALSE)

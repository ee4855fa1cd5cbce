# Effects by cohort and period of Callaway and Sant'Anna (2021), J. of Econometrics 225(2), with the three comparisons of Sant'Anna and
# Zhao (2020), J. of Econometrics 219(1): doubly robust (eq. 2.6), outcome regression (2.2) and weighting by the odds of treatment (2.3,
# weights adding up to 1), their influence functions in matrices, and the means over cohorts with the part of the cohort shares.
# Written from the papers, as package did is not at hand; R's glm and lm fit. Run in this folder: Rscript script.R
source("../../write.R")
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character"))
p$lp <- log(p$va / p$emp); p$lemp <- log(p$emp); p$lk <- log(p$capital / p$emp); years <- 2019:2024
p$g <- ifelse(is.na(p$robots), Inf, p$robots)

estimate <- function(dY, D, w, X, method) { # X with a constant; returns the effect and its influence by unit
  n <- length(dY); solve_mean <- function(weight) solve(crossprod(X * weight, X) / n)
  if (method != "ipw") {
    b <- lm.wfit(X[D == 0, , drop = FALSE], dY[D == 0], w[D == 0])$coefficients; m <- drop(X %*% b)
    ols <- (w * (1 - D) * (dY - m) * X) %*% solve_mean(w * (1 - D))
  } else { m <- rep(0, n); ols <- NULL }
  if (method == "reg") {
    treated <- w * D; eta <- mean(treated * dY) / mean(treated); control <- mean(treated * m) / mean(treated)
    from <- (treated * (m - control) + drop(ols %*% colMeans(treated * X))) / mean(treated)
    return(list(effect = eta - control, influence = treated * (dY - eta) / mean(treated) - from))
  }
  fit <- suppressWarnings(glm.fit(X, D, w, family = binomial(), control = list(epsilon = 1e-15, maxit = 100)))
  ps <- fit$fitted.values; stopifnot(max(ps) < .99)
  score <- (w * (D - ps) * X) %*% solve_mean(w * ps * (1 - ps))
  side <- function(weight) {
    eta <- mean(weight * (dY - m)) / mean(weight); influence <- weight * (dY - m - eta)
    list(eta = eta, mean = mean(weight), weight = weight, influence = influence)
  }
  a <- side(w * D); b <- side(w * ps * (1 - D) / (1 - ps))
  b$influence <- b$influence + drop(score %*% colMeans(b$weight * (dY - m - b$eta) * X))
  if (!is.null(ols)) for (s in c("a", "b")) { v <- get(s); v$influence <- v$influence - drop(ols %*% colMeans(v$weight * X)); assign(s, v) }
  list(effect = a$eta - b$eta, influence = a$influence / a$mean - b$influence / b$mean)
}

study <- function(spec, outcome, control, base, covariates = NULL, method = "dr", weighted = FALSE) {
  q <- p[p$g > 2019, ]; early <- length(unique(p$id)) - length(unique(q$id))
  complete <- is.finite(q[[outcome]]) & Reduce(`&`, lapply(covariates, function(v) !is.na(q[[v]])), TRUE)
  before <- length(unique(q$id)); q <- q[complete, ]; whole <- names(which(table(q$id) == length(years))); q <- q[q$id %in% whole, ]
  q <- q[order(q$year, q$id), ]; n <- length(whole); G <- q$g[1:n]
  at <- function(v, y) v[q$year == y]; w1 <- if (weighted) at(q$w, 2019) else rep(1, n)
  one <- function(g, t, b) {
    D <- as.numeric(G == g); inside <- D == 1 | G == Inf | (control == "not_yet" & G > max(t, b)); k <- which(inside)
    if (t == b) return(list(g = g, t = t, b = b, effect = 0, influence = rep(0, n), nt = sum(D), nc = length(k) - sum(D)))
    X <- matrix(1, length(k), 1)
    if (length(covariates)) X <- model.matrix(reformulate(covariates), q[q$year == b, ])[k, , drop = FALSE]
    w <- if (weighted) at(q$w, min(t, b))[k] else rep(1, length(k))
    e <- estimate(at(q[[outcome]], t)[k] - at(q[[outcome]], b)[k], D[k], w, X, method)
    influence <- rep(0, n); influence[k] <- n / length(k) * e$influence
    list(g = g, t = t, b = b, effect = e$effect, influence = influence, nt = sum(D), nc = length(k) - sum(D))
  }
  cohorts <- sort(unique(G[is.finite(G)])); found <- list()
  for (g in cohorts) for (t in if (base == "varying") years[-1] else years) {
    found <- c(found, list(one(g, t, if (t >= g || base == "universal") g - 1 else t - 1)))
  }
  share <- function(g) mean(w1 * (G == g))
  mix <- function(parts, cohort) { # weighted by the size of cohorts, which is drawn too
    s <- sapply(cohort, share); e <- sapply(parts, `[[`, "effect"); effect <- sum(s * e) / sum(s)
    influence <- Reduce(`+`, Map(function(part, weight) weight * part$influence, parts, s / sum(s)))
    for (i in seq_along(parts)) influence <- influence + (e[i] - effect) / sum(s) * (w1 * (G == cohort[i]) - s[i])
    list(effect = effect, influence = influence, nt = sum(G %in% cohort))
  }
  mean_of <- function(parts) list(effect = mean(sapply(parts, `[[`, "effect")),
    influence = Reduce(`+`, lapply(parts, `[[`, "influence")) / length(parts), nt = NA)
  field <- function(list, name) sapply(list, `[[`, name)
  rows <- NULL; z <- qnorm(.975)
  add <- function(aggregate, e, group = NA, period = NA, event = NA, nc = NA) {
    se <- sqrt(sum(e$influence^2)) / n; if (se == 0) se <- NA # the base itself
    rows <<- rbind(rows, data.frame(spec, outcome, aggregate, group, period, event_time = event, estimate = e$effect, se,
      ci_low = e$effect - z * se, ci_high = e$effect + z * se, n_treated = e$nt, n_control = nc, flags = NA))
  }
  for (e in found) add("group_time", e, e$g, e$t, e$t - e$g, e$nc)
  after <- Filter(function(e) e$t >= e$g, found); mixed <- function(list) mix(list, field(list, "g"))
  add("simple", mixed(after))
  event <- field(found, "t") - field(found, "g"); dynamic <- lapply(sort(unique(event)), function(d) mixed(found[event == d]))
  for (i in seq_along(dynamic)) add("dynamic", dynamic[[i]], event = sort(unique(event))[i])
  add("dynamic", mean_of(dynamic[sort(unique(event)) >= 0]))
  bygroup <- lapply(cohorts, function(g) mean_of(after[field(after, "g") == g]))
  for (i in seq_along(cohorts)) add("group", bygroup[[i]], group = cohorts[i])
  add("group", mix(bygroup, cohorts))
  when <- sort(unique(field(after, "t"))); calendar <- lapply(when, function(t) mixed(after[field(after, "t") == t]))
  for (i in seq_along(when)) add("calendar", calendar[[i]], period = when[i])
  add("calendar", mean_of(calendar))
  pretended <- lapply(cohorts[cohorts - 3 >= 2019], function(g) one(g, g - 1, g - 3)); add("placebo", mixed(pretended))
  pre <- Filter(function(e) e$t < e$g && e$t != e$b, found); psi <- sapply(pre, `[[`, "influence"); v <- field(pre, "effect")
  wald <- drop(v %*% solve(crossprod(psi) / n^2, v))
  test <- data.frame(spec, outcome, aggregate = c("pre_trend", "units"), group = NA, period = NA, event_time = NA, estimate = c(wald, n), se = NA,
    ci_low = NA, ci_high = NA, n_treated = c(NA, sum(is.finite(G))), n_control = c(NA, sum(!is.finite(G))),
    flags = c(sprintf("df=%d;p=%.6f", length(v), pchisq(wald, length(v), lower.tail = FALSE)),
              sprintf("treated_in_first_period=%d;incomplete=%d", early, before - n)))
  rbind(rows, test)
}
out <- rbind(
  study("never_varying", "lp", "never", "varying"), study("never_varying", "lemp", "never", "varying"),
  study("not_yet_universal", "lp", "not_yet", "universal", weighted = TRUE),
  study("never_universal_dr", "lp", "never", "universal", c("lemp", "lk"), "dr"),
  study("not_yet_dr", "lp", "not_yet", "varying", c("lemp", "lk"), "dr", TRUE),
  study("not_yet_reg", "lp", "not_yet", "varying", c("lemp", "branch"), "reg", TRUE),
  study("not_yet_ipw", "lp", "not_yet", "varying", c("lemp", "lk"), "ipw", TRUE))
put(out, "expected.csv")
print(out[out$aggregate %in% c("simple", "pre_trend", "units", "placebo"), c("spec", "aggregate", "estimate", "se", "n_treated", "flags")])

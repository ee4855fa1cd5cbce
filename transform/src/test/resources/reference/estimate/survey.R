# Shared by the scripts that ask R survey (4.4): the rows of one design, for every domain.
suppressMessages(library(survey))
survey_rows <- function(spec, design, sets, totals = c("emp", "turnover", "cloud", "robots"), quantiles = c(.1, .5, .9), deff = TRUE) {
  z <- qnorm(.975)
  # What the calibration fixes has an error of rounding only: it is 0, and the design effect of a constant is 0 / 0.
  row <- function(estimator, domain, variable, e, se, n, deff = NA, ci = c(e - z * se, e + z * se)) {
    if (is.finite(se) && se < 1e-9 * abs(e)) { se <- 0; ci <- c(e, e); deff <- NA }
    data.frame(spec, estimator, domain, variable, estimate = as.numeric(e), se = as.numeric(se), ci_low = as.numeric(ci[1]),
               ci_high = as.numeric(ci[2]), n, deff = as.numeric(deff))
  }
  of <- function(d, domain) {
    r <- list()
    for (v in totals) {
      y <- d$variables[[v]][weights(d) != 0]; answered <- sum(!is.na(y)); f <- reformulate(v)
      t <- svytotal(f, d, na.rm = TRUE, deff = deff); m <- svymean(f, d, na.rm = TRUE, deff = deff)
      varies <- length(unique(na.omit(y))) > 1
      effect <- function(x) if (deff && varies) as.numeric(deff(x)) else NA
      r <- c(r, list(row("total", domain, v, coef(t), SE(t), answered, effect(t)), row("mean", domain, v, coef(m), SE(m), answered, effect(m))))
    }
    q <- svyratio(~turnover, ~emp, d)
    r <- c(r, list(row("ratio", domain, "turnover/emp", coef(q), SE(q), sum(weights(d) != 0))))
    for (p in quantiles) {
      u <- svyquantile(~turnover, d, p, interval.type = "mean", qrule = "math", df = Inf)$turnover
      ci <- if (all(is.finite(u[1, 2:3]))) u[1, 2:3] else c(NA, NA)
      r <- c(r, list(row(paste0("p", 100 * p), domain, "turnover", u[1, 1], diff(ci) / 2 / z, sum(weights(d) != 0), ci = ci)))
    }
    do.call(rbind, r)
  }
  r <- list(of(design, "ALL"))
  for (by in sets) {
    label <- do.call(paste, c(lapply(by, function(v) paste0(v, "=", design$variables[[v]])), sep = ";"))
    for (d in sort(unique(label))) r <- c(r, list(of(design[label == d, ], d)))
  }
  do.call(rbind, r)
}

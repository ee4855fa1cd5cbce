# Matched difference in differences: a cohort's members against those not treated until after the outcome, one to one by propensity
# within cohort, branch and size, the likeliest first. Matching by R MatchIt 4.7, errors by sandwich 3.1 (clusters CR1).
# Run in this folder: Rscript script.R
source("../../write.R"); suppressMessages({library(MatchIt); library(sandwich)})
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(20263)
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character")); p$lp <- log(p$va / p$emp); p$lemp <- log(p$emp)
p$g <- ifelse(is.na(p$robots), Inf, p$robots); ids <- sort(unique(p$id)); z <- qnorm(.975)
value <- function(id, year, v = "lp") p[[v]][match(paste(id, year), paste(p$id, p$year))]

study <- function(spec, horizon, last_change) {
  candidates <- do.call(rbind, lapply(sort(unique(p$g[is.finite(p$g)])), function(g) {
    d <- data.frame(cohort = g, id = ids, since = p$g[match(ids, p$id)], base = value(ids, g - 1), later = value(ids, g + horizon))
    d <- transform(d, earlier = value(id, g - 2), first = value(id, g - 3), lemp = value(id, g - 1, "lemp"), w = value(id, g - 1, "w"))
    d$class <- paste(value(ids, g - 1, "branch"), value(ids, g - 1, "size"))
    d <- d[(d$since == g | d$since > g + horizon) & is.finite(d$base) & is.finite(d$later) & (!last_change | is.finite(d$earlier)), ]
    if (any(d$since == g)) d
  }))
  d <- transform(candidates, treat = as.integer(since == cohort), change = later - base, moved = base - earlier)
  d$before <- if (last_change) d$earlier - d$first else d$moved # what matching does not look at
  d$stratum <- paste(d$cohort, d$class); rownames(d) <- seq_len(nrow(d))
  model <- if (last_change) treat ~ base + moved + lemp + factor(cohort) else treat ~ base + lemp + factor(cohort)
  ps <- glm(model, binomial, d, control = list(epsilon = 1e-15, maxit = 100))$fitted.values
  m <- suppressWarnings(matchit(treat ~ 1, data = d, method = "nearest", distance = ps, exact = ~stratum, m.order = "largest"))
  pairs <- na.omit(data.frame(t = as.integer(rownames(m$match.matrix)), c = as.integer(m$match.matrix[, 1])))
  pairs <- pairs[order(pairs$t), ]; n <- nrow(pairs)
  gap <- d$change[pairs$t] - d$change[pairs$c]; effect <- mean(gap)
  long <- rbind(data.frame(pair = seq_len(n), d[pairs$t, ]), data.frame(pair = seq_len(n), d[pairs$c, ]))
  fit <- lm(change ~ treat, long); robust <- function(cluster) sqrt(vcovCL(fit, cluster, type = "HC1", cadjust = TRUE)[2, 2])
  apart <- function(over) max(sapply(c("base", if (last_change) "moved", "lemp"),
    function(v) abs(mean(over[[v]][over$treat == 1]) - mean(over[[v]][over$treat == 0])) / sd(d[[v]][d$treat == 1])))
  row <- function(aggregate, e, se, flags = NA) data.frame(spec, outcome = "lp", aggregate, estimate = e, se, ci_low = e - z * se,
    ci_high = e + z * se, n_treated = n, n_control = n, flags)
  known <- na.omit(d$before[pairs$t] - d$before[pairs$c])
  out <- rbind(row("simple", effect, sd(gap) / sqrt(n), sprintf("unmatched=%d;pool=%d;imbalance_before=%.4f;imbalance_after=%.4f",
    sum(d$treat) - n, sum(!d$treat), apart(d), apart(long))),
    row("weighted", weighted.mean(gap, d$w[pairs$t]), NA), row("cluster_pair", effect, robust(long$pair)),
    row("cluster_unit", effect, robust(long$id)),
    row("cluster_two_way", effect, robust(long[c("pair", "id")])), row("placebo", mean(known), sd(known) / sqrt(length(known))))
  if (!last_change) return(out)
  draws <- matrix(sample.int(n, 200 * n, TRUE), 200); write.table(draws, "draws.csv", sep = ",", row.names = FALSE, col.names = FALSE)
  means <- sort(rowMeans(matrix(gap[draws], 200)))
  rbind(out, row("bootstrap", effect, sd(means)), row("bootstrap_q025", means[5], NA), row("bootstrap_q975", means[195], NA))
}
put(rbind(study("next_year", 1, TRUE), study("same_year", 0, FALSE)), "expected.csv")

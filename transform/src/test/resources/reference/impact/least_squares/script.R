# The adopter premium and the event study: weighted least squares with a level for every class, errors by enterprise as other programs
# choose them: lm, sandwich 3.1 (all_counted: HC1 by cluster; uncorrected: CR0; not_clustered: HC1) and survey 4.4 (design_based). The
# primary one is CR0 times G/(G-1) (N-1)/(N-K), records alone in a class dropped and classes nested in clusters not counted (fixest,
# which is not at hand). Run in this folder: Rscript script.R
source("../../write.R"); suppressMessages({library(sandwich); library(survey)})
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character")); p$lp <- log(p$va / p$emp); p$lemp <- log(p$emp)
p$g <- ifelse(is.na(p$robots), Inf, p$robots); p$treated <- as.numeric(p$year >= p$g); p <- p[is.finite(p$lp), ]; p$one <- 1
alone <- function(d, classes) { # without records alone in a class, until none is left
  repeat {
    few <- Reduce(`|`, lapply(classes, function(c) table(d[[c]])[d[[c]]] == 1))
    if (!any(few)) return(d)
    d <- d[!few, ]
  }
}
row <- function(spec, aggregate, event, e, se, nt, nc, df = Inf, flags = NA) {
  data.frame(spec, outcome = "lp", aggregate, event_time = event, estimate = e, se, ci_low = e - qt(.975, df) * se, ci_high = e + qt(.975, df) * se,
             n_treated = nt, n_control = nc, flags)
}
# nested: the first class lies within enterprises. Names of the coefficients that are wanted.
fitted <- function(terms, classes, weight, nested) {
  kept <- alone(p, classes); kept$weight <- kept[[weight]]; all <- transform(p, weight = p[[weight]])
  model <- reformulate(c(terms, paste0("factor(", classes, ")")), "lp")
  assign("fit_all", lm(model, all, weights = weight), globalenv()); fit <- lm(model, kept, weights = weight)
  keep <- !is.na(coef(fit)); G <- length(unique(kept$id)); N <- nrow(kept)
  absorbed <- 1 + sum(sapply(classes,
    function(c) if (nested && c == classes[1]) 1 else length(unique(kept[[c]])))) - length(classes) # beside the regressor itself
  K <- sum(keep[terms_of(fit, terms)]) + absorbed
  cr0 <- vcovCL(fit, kept$id, type = "HC0", cadjust = FALSE)
  list(fit = fit, all = fit_all, data = kept, whole = all, cr0 = cr0, primary = cr0 * G / (G - 1) * (N - 1) / (N - K), G = G, N = N)
}
terms_of <- function(fit, terms) Reduce(`|`, lapply(terms, function(t) startsWith(names(coef(fit)), t)))
errors <- function(spec, f, name, flags) {
  e <- coef(f$fit)[[name]]; adopters <- length(unique(f$data$id[f$data$treated == 1])); se <- function(v) sqrt(v[name, name])
  by_design <- svyglm(formula(f$all), svydesign(~id, weights = ~weight, data = f$whole))
  ses <- c(simple = se(f$primary), cluster_all_counted = se(vcovCL(f$all, f$whole$id, type = "HC1")),
    cluster_uncorrected = se(vcovCL(f$all, f$whole$id, type = "HC0", cadjust = FALSE)),
           design_based = se(vcov(by_design)), not_clustered = se(vcovHC(f$all, "HC1")), independent = se(vcov(f$all)))
  do.call(rbind, lapply(names(ses), function(a) row(spec, a, NA, e, ses[[a]], adopters, f$G - adopters, f$G - 1,
    if (a == "simple") flags else NA)))
}
p$cell <- paste(p$branch, p$size, p$year); p$place <- paste(p$branch, p$year)
premium <- fitted(c("treated", "lemp"), "cell", "w", FALSE)
out <- errors("premium", premium, "treated", sprintf("association;percent=%.6f;records=%d;alone=%d",
  100 * expm1(coef(premium$fit)[["treated"]]), premium$N, nrow(p) - premium$N))

p$event <- ifelse(is.finite(p$g), p$year - p$g, -1); p$event <- relevel(factor(p$event), "-1")
f <- fitted(c("event", "lemp"), c("id", "place"), "one", TRUE)
points <- grep("^event", names(coef(f$fit)), value = TRUE)
at <- as.integer(sub("event", "", points))
seen <- length(unique(p$id[is.finite(p$g)])); others <- length(unique(p$id)) - seen
out <- rbind(out, row("event_study", "dynamic", at, coef(f$fit)[points], sqrt(diag(f$primary))[points], seen, others))
mean_after <- ifelse(at >= 0, 1 / sum(at >= 0), 0)
out <- rbind(out, row("event_study", "dynamic", NA, sum(mean_after * coef(f$fit)[points]),
  sqrt(drop(mean_after %*% f$primary[points, points] %*% mean_after)), seen, others, flags = "mean_after"))
before <- points[at < -1]; wald <- drop(coef(f$fit)[before] %*% solve(f$primary[before, before], coef(f$fit)[before]))
out <- rbind(out, row("event_study", "pre_trend", NA, wald, NA, NA, NA,
  flags = sprintf("df=%d;p=%.6f", length(before), pchisq(wald, length(before), lower.tail = FALSE))))
two_way <- fitted(c("treated", "lemp"), c("id", "place"), "one", TRUE)
out <- rbind(out, errors("event_study", two_way, "treated", "two_way_fixed_effects"))
put(out, "expected.csv")

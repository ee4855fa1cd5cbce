# Stratified estimates: totals, means, a ratio, quantiles with Woodruff's interval, design effects, domains, differences of
# domains; without a finite population correction. R survey 4.4. Run in this folder: Rscript script.R
source("../../write.R"); source("../survey.R")
s <- read.csv("../../data/sample_2023.csv", colClasses = c(id = "character"))
sets <- list("branch", "size", c("region", "size"))
options(survey.lonely.psu = "certainty")
corrected <- svydesign(~1, strata = ~stratum, fpc = ~N, data = s)
out <- survey_rows("stratified", corrected, sets)

# One level minus another: variance of the difference of two domains of one sample.
z <- qnorm(.975)
difference <- function(kind, variable, estimate, se, n) {
  data.frame(spec = "stratified", estimator = paste0("diff_", kind), domain = "size=large minus size=small", variable = variable, estimate = estimate,
             se = se, ci_low = estimate - z * se, ci_high = estimate + z * se, n = n, deff = NA)
}
for (kind in c("total", "mean", "ratio")) for (v in if (kind == "ratio") "turnover" else c("emp", "turnover", "cloud", "robots")) {
  by <- switch(kind, total = svyby(reformulate(v), ~size, corrected, svytotal, covmat = TRUE, na.rm = TRUE),
               mean = svyby(reformulate(v), ~size, corrected, svymean, covmat = TRUE, na.rm = TRUE),
               ratio = svyby(~turnover, ~size, corrected, svyratio, denominator = ~emp, covmat = TRUE))
  weight <- c(large = 1, medium = 0, small = -1)[rownames(vcov(by))]
  if (anyNA(weight)) weight <- c(1, 0, -1)
  n <- sum(!is.na(s[[v]]) & s$size != "medium")
  out <- rbind(out, difference(kind, if (kind == "ratio") "turnover/emp" else v, sum(weight * coef(by)),
    sqrt(drop(weight %*% vcov(by) %*% weight)), n))
}
# The same sample without a finite population correction: weights only.
s$w <- 1 / corrected$prob
out <- rbind(out, survey_rows("uncorrected", svydesign(~1, strata = ~stratum, weights = ~w, data = s), sets))
put(out, "expected.csv")

# Given replicate weights: a stratified jackknife over clusters, the bootstrap of Rao and Wu (n - 1 clusters a stratum), and the
# jackknife calibrated anew in each replicate. R survey 4.4, deviations from the estimate of the base weights (mse).
# The enterprises of two branches; the weights are rounded to 4 decimals and everything is computed from the rounded ones.
# Run in this folder: Rscript script.R
source("../../write.R"); suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(20262)
read <- function(file) read.csv(file, colClasses = c(id = "character"))
s <- read("../../data/sample_2023.csv")
s <- s[s$branch %in% c("24-25", "28"), c("id", "branch", "size", "region", "N", "stratum", "emp", "turnover", "cloud")]
s$w <- round(s$N / as.vector(table(s$stratum)[s$stratum]), 4); s$N <- s$stratum <- NULL; s$cluster <- paste(s$branch, s$region)
put(s, "sample.csv")
design <- svydesign(~cluster, strata = ~size, weights = ~w, nest = TRUE, data = s)
given <- function(type, name, ...) {
  made <- as.svrepdesign(design, type = type, compress = FALSE, ...)
  weights <- round(matrix(as.matrix(weights(made, "analysis")), nrow(s)), 4)
  colnames(weights) <- paste0("r", seq_len(ncol(weights)))
  put(data.frame(id = s$id, w = s$w, weights), paste0(name, "_weights.csv"))
  put(data.frame(rep = seq_len(ncol(weights)), scale = made$scale, rscale = made$rscales), paste0(name, "_scales.csv"))
  svrepdesign(data = s, weights = ~w, repweights = weights, type = "other", scale = made$scale, rscales = made$rscales,
    mse = TRUE, combined.weights = TRUE)
}
jackknife <- given("JKn", "jackknife"); bootstrap <- given("subbootstrap", "bootstrap", replicates = 25)
frame <- read("../../data/frame_2023.csv"); frame <- frame[frame$branch %in% s$branch, ]
totals <- rbind(data.frame(size = names(table(frame$size)), sum = "", total = as.numeric(table(frame$size))),
                data.frame(size = "", sum = "emp", total = sum(frame$emp)))
put(totals, "totals.csv")
calibrated <- calibrate(jackknife, ~ size + emp, c(`(Intercept)` = nrow(frame), sizemedium = sum(frame$size == "medium"),
                        sizesmall = sum(frame$size == "small"), emp = sum(frame$emp)), epsilon = 1e-13, compress = FALSE)

quantile <- function(w, y, p) { o <- order(y); y[o][which(cumsum(w[o]) >= p * sum(w) * (1 - 1e-12))[1]] }
rows <- function(spec, d) {
  z <- qnorm(.975); r <- NULL
  for (domain in c("ALL", "branch=24-25", "branch=28")) {
    inside <- domain == "ALL" | paste0("branch=", s$branch) == domain; sub <- subset(d, inside)
    add <- function(estimator, variable, e) {
      e <- c(coef(e)[[1]], sqrt(vcov(e)[[1]])); if (e[2] < 1e-9 * e[1]) e[2] <- 0
      r <<- rbind(r, data.frame(spec, estimator, domain, variable, estimate = e[1], se = e[2], ci_low = e[1] - z * e[2],
        ci_high = e[1] + z * e[2], n = sum(inside)))
    }
    for (v in c("emp", "turnover", "cloud")) {
      add("total", v, svytotal(reformulate(v), sub)); add("mean", v, svymean(reformulate(v), sub))
    }
    add("ratio", "turnover/emp", svyratio(~turnover, ~emp, sub))
    q <- withReplicates(d, function(w, data) quantile(w * inside, data$turnover, .5))
    r <- rbind(r, data.frame(spec, estimator = "p50", domain, variable = "turnover", estimate = q[[1]],
      se = sqrt(attr(q, "var"))[[1]], ci_low = NA, ci_high = NA, n = sum(inside)))
  }
  r
}
put(rbind(rows("jackknife", jackknife), rows("bootstrap", bootstrap), rows("calibrated", calibrated)), "expected.csv")

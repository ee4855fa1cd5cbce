# Calibrated estimates after every distance function: counts by branch and size and employment by branch (ipf: counts by branch,
# size and region; poststratify: region x size). R survey 4.4; after ipf the variance is that of calibrate() with raking to the same
# margins, which gives the same weights: the linear residual. Run in this folder: Rscript script.R
source("../../write.R"); source("../survey.R")
classes <- function(t) { for (v in c("branch", "size", "region")) t[[v]] <- factor(t[[v]]); t }
s <- classes(read.csv("../../data/sample_2023.csv", colClasses = c(id = "character")))
frame <- classes(read.csv("../../data/frame_2023.csv", colClasses = c(id = "character")))
design <- svydesign(~1, strata = ~stratum, fpc = ~N, data = s)
wide <- ~ branch + size + branch:emp; counts <- ~ branch + size + region
calibrated <- function(formula, distance, ...) {
  calibrate(design, formula, colSums(model.matrix(formula, frame)), calfun = distance, epsilon = 1e-13, maxit = 500, ...)
}
byemp <- as.numeric(grepl(":emp", colnames(model.matrix(wide, s)))) # q = 1 / emp is a variance that is proportional to emp
ways <- list(
  linear = calibrated(wide, "linear"), linear_q = calibrated(wide, "linear", variance = byemp),
  bounded_linear = calibrated(wide, "linear", bounds = c(.75, 1.9)),
  raking = calibrated(wide, "raking"), logit = calibrated(wide, "logit", bounds = c(.5, 2.2)), ipf = calibrated(counts, "raking"),
  poststratify = postStratify(design, ~ region + size, as.data.frame(table(frame[c("region", "size")]))))
for (way in names(ways)) {
  g <- weights(ways[[way]]) / weights(design)
  cat(way, "g from", min(g), "to", max(g), "\n")
}
out <- do.call(rbind, lapply(names(ways), function(way) survey_rows(way, ways[[way]], list("branch", c("region", "size")),
  totals = c("emp", "turnover", "cloud"))))
put(out, "expected.csv")

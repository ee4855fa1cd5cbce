# Reference numbers for calibration, made with R survey 4.4 from SYNTHETIC data (no real enterprise).
# Run in this folder: Rscript scenarios.R    (needs the packages survey and MASS)
suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(20251)

sectors <- c("Commerce", "Industry", "Services")
sizes <- c("L", "M", "S")
regions <- c("East", "North", "South", "West")
N <- 2000
frame <- data.frame(id = 1:N, sector = sample(sectors, N, TRUE, c(.4, .25, .35)), size = sample(sizes, N, TRUE, c(.15, .3, .55)),
                    region = sample(regions, N, TRUE))
frame$emp <- with(frame, round(exp(rnorm(N, c(L = 6, M = 4.4, S = 2.7)[size], .3))))
chance <- c(L = .25, M = .12, S = .06)[frame$size]
s <- frame[runif(N) < chance, ]
s$d <- round(1 / chance[s$id] * runif(nrow(s), .85, 1.15), 3)

f <- function(z) { for (v in c("sector", "size", "region")) z[[v]] <- factor(z[[v]]); z }
pop <- f(frame); smp <- f(s)
des <- svydesign(~1, weights = ~d, data = smp)
g <- function(cal) weights(cal) / smp$d
totals <- function(formula) colSums(model.matrix(formula, pop))
cal <- function(formula, fun, ...) g(calibrate(des, formula, totals(formula), calfun = fun, epsilon = 1e-12, maxit = 500, ...))
wide <- ~ sector + size + sector:emp
byemp <- ~ sector + emp
tab <- function(v) { t <- as.data.frame(table(pop[v])); names(t) <- c(v, "Freq"); t }

out <- data.frame(
  id = smp$id,
  linear = cal(wide, "linear"),
  bounded_linear = cal(wide, "linear", bounds = c(.60, 1.60)),
  raking = cal(wide, "raking"),
  logit = cal(wide, "logit", bounds = c(.50, 1.90)),
  ipf = g(rake(des, list(~sector, ~size, ~region), list(tab("sector"), tab("size"), tab("region")), control = list(maxit = 5000, epsilon = 1e-11))),
  poststratify = g(postStratify(des, ~ sector + size, as.data.frame(table(pop[c("sector", "size")])))),
  linear_q = cal(byemp, "linear", variance = c(0, 0, 0, 1)),
  raking_q = cal(byemp, "raking", variance = c(0, 0, 0, 1)))
cat("units", nrow(out), "\n"); print(sapply(out[-1], range))
cat("on a bound", sum(out$bounded_linear < .60 + 1e-9 | out$bounded_linear > 1.60 - 1e-9), "\n")

put <- function(z, file) write.table(format(z, digits = 17, trim = TRUE, scientific = FALSE), file, sep = ",", quote = FALSE, row.names = FALSE, na = "")
put(data.frame(smp[c("id", "sector", "size", "region", "emp", "d")], q = 1 / smp$emp), "sample.csv")
put(out, "expected.csv")

rows <- function(by, sum = NA) {
  key <- if (length(by)) pop[by] else data.frame(all = rep(1, N))
  t <- aggregate(list(total = if (is.na(sum)) rep(1, N) else pop[[sum]]), key, base::sum)
  for (v in setdiff(c("sector", "size", "region"), by)) t[[v]] <- ""
  t$sum <- if (is.na(sum)) "" else sum
  t[c("sector", "size", "region", "sum", "total")]
}
for (v in c("sector", "size", "region")) { pop[[v]] <- as.character(pop[[v]]) }
put(rbind(rows("sector"), rows("size"), rows("sector", "emp")), "totals-wide.csv")
put(rbind(rows("sector"), rows("size"), rows("region")), "totals-counts.csv")
put(rows(c("sector", "size")), "totals-cells.csv")
put(rbind(rows("sector"), rows(character(), "emp")), "totals-emp.csv")

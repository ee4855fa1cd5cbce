# The same by hand in data.table: cells of stratum x domain, then V = sum N^2 (1 - n/N) / n S2 with the zeros outside.
# Rscript closed-form.R FOLDER OUT.csv
suppressMessages(library(data.table))
argument <- commandArgs(TRUE)
sample <- fread(file.path(argument[1], "sample.csv"))
strata <- sample[, .(n = .N, N = N_h[1]), keyby = stratum]
y <- paste0("y", 1:40)
variance <- function(s, ss, cells) {                    # sums and sums of squares of u in the cell
  h <- strata[cells$stratum]
  h$N^2 * (1 - h$n / h$N) / h$n / (h$n - 1) * (ss - s^2 / h$n)
}
cells <- sample[, c(.(m = .N, x = sum(emp), xx = sum(emp^2)), lapply(.SD, sum),
                    setNames(lapply(.SD, function(v) sum(v^2)), paste0("s", y)),
                    setNames(lapply(.SD, function(v) sum(v * emp)), paste0("c", y))),
                by = .(stratum, domain), .SDcols = y]
weight <- strata[cells$stratum, N / n]
X <- cells[, .(X = sum(weight[.I] * x)), by = domain]
out <- rbindlist(lapply(y, function(v) {
  s <- cells[[v]]; ss <- cells[[paste0("s", v)]]; c <- cells[[paste0("c", v)]]
  total <- cells[, .(Y = sum(weight[.I] * s[.I])), by = domain]
  R <- (total$Y / X$X)[match(cells$domain, total$domain)]
  u <- s - R * cells$x; uu <- ss - 2 * R * c + R^2 * cells$xx
  V <- rowsum(cbind(variance(s, ss, cells), variance(u, uu, cells)), cells$domain, reorder = FALSE)
  rbind(data.table(estimator = "total", domain = total$domain, variable = v, estimate = total$Y, se = sqrt(pmax(0, V[, 1]))),
        data.table(estimator = "ratio", domain = total$domain, variable = paste0(v, "/emp"), estimate = total$Y / X$X, se = sqrt(pmax(0, V[, 2])) / X$X))
}))
out[, domain := paste0("domain=", domain)]
fwrite(out, argument[2])

# Reference for ratio imputation and winsorisation. The weighted linearised values are derivatives of the imputed total
# with respect to the log of each weight, by central differences of a plain implementation; V1 is survey::svytotal over
# them; V2 the closed form with a weight. L is the root of the Kokic-Bell equation by uniroot.
# Run: Rscript edit.R (in this folder). R 4, survey 4.4.
suppressMessages(library(survey))
set.seed(20240601)
strata <- data.frame(stratum = c("I1", "I2", "S1", "S2", "S3"), sector = c("I", "I", "S", "S", "S"), N = c(80, 30, 50, 6, 24), n = c(16, 10, 10, 6, 8))
s <- do.call(rbind, lapply(1:5, function(h) strata[h, c("stratum", "sector", "N", "n")][rep(1, strata$n[h]), ]))
s$w <- s$N / s$n; s$n <- NULL
s$id <- sprintf("u%02d", seq_len(nrow(s)))
s$emp <- round(rgamma(nrow(s), 2, 0.08)) + 10
s$turnover <- round(s$emp * (2 + (s$sector == "S")) * exp(rnorm(nrow(s), 0, 0.4)), 1)
s$turnover[c(5, 7, 30)] <- c(3, 4, 8) * s$turnover[c(5, 7, 30)]
s$turnover[runif(nrow(s)) < 0.25] <- NA
s$turnover[s$stratum == "S2"] <- NA   # nobody: turns to sector S
s$domain <- rep(c("east", "west", "west"), length.out = nrow(s))
write.csv(s[, c("id", "stratum", "sector", "domain", "N", "w", "emp", "turnover")], "sample.csv", row.names = FALSE, quote = FALSE, na = "")

impute <- function(a) {
  y <- s$turnover
  for (k in which(is.na(s$turnover))) for (by in c("stratum", "sector")) {
    donors <- which(!is.na(s$turnover) & s[[by]] == s[[by]][k])
    if (length(donors)) { y[k] <- s$emp[k] * sum(a[donors] * s$turnover[donors]) / sum(a[donors] * s$emp[donors]); break }
  }
  y
}
slope <- list(ALL = rep(1, nrow(s)), east = as.numeric(s$domain == "east"))
total <- function(w, weighted, d) sum(w * d * impute(if (weighted) w else w / s$w))
z_of <- function(weighted, d) sapply(seq_len(nrow(s)), function(k) {
  h <- 1e-3; up <- down <- s$w; up[k] <- up[k] * (1 + h); down[k] <- down[k] * (1 - h)
  f <- function(g) { u <- s$w; u[k] <- u[k] * (1 + g); total(u, weighted, d) }
  (8 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12 * h)
})
response <- function(weighted, d, z) {
  a <- if (weighted) s$w else rep(1, nrow(s)); v <- 0
  y <- impute(a); missing <- is.na(s$turnover)
  correction <- z - s$w * d * y
  for (k in which(missing)) for (by in c("stratum", "sector")) {
    donors <- which(!missing & s[[by]] == s[[by]][k]); m <- length(donors)
    if (m) {
      e <- s$turnover[donors] - y[k] / s$emp[k] * s$emp[donors]
      v <- v + s$w[k] * d[k]^2 * s$emp[k] * sum(a[donors] * e^2) / sum(a[donors] * s$emp[donors]) * m / (m - 1); break
    }
  }
  v + sum(correction^2 / s$w)
}
design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N, data = s)
rows <- do.call(rbind, lapply(c(TRUE, FALSE), function(weighted) do.call(rbind, lapply(names(slope), function(name) {
  d <- slope[[name]]; z <- z_of(weighted, d); y <- impute(if (weighted) s$w else rep(1, nrow(s)))
  v1 <- SE(svytotal(z / s$w, design))[[1]]^2
  naive <- SE(svytotal(d * y, design))[[1]]^2
  imputed <- is.na(s$turnover)
  data.frame(sums = if (weighted) "weighted" else "unweighted", domain = name, total = total(s$w, weighted, d), sampling = v1, response = response(weighted, d, z), naive,
             of_units = sum((s$w * d)[imputed]) / sum(s$w * d), of_magnitude = sum((s$w * d * y)[imputed]) / sum(s$w * d * y))
}))))
rows[, -(1:2)] <- lapply(rows[, -(1:2)], function(x) sprintf("%.17g", x))
write.csv(rows, "imputation.csv", row.names = FALSE, quote = FALSE)

# Winsorisation of the completed item, mu the weighted mean or the weighted ratio to emp of the sector; L for the total.
y <- impute(s$w)
by_sector <- function(x) ave(s$w * x, s$sector, FUN = sum)
mu <- list(mean = by_sector(y) / by_sector(rep(1, nrow(s))), ratio = s$emp * by_sector(y) / by_sector(s$emp))
out <- do.call(rbind, lapply(names(mu), function(name) {
  D <- ((s$w - 1) * (y - mu[[name]]))[s$w > 1]
  L <- uniroot(function(L) L - sum(pmax(D - L, 0)), c(0, max(D)), tol = 1e-13)$root
  L <- { top <- D[D > L]; sum(top) / (length(top) + 1) }        # polish: the number above L is known now
  K <- ifelse(s$w > 1, mu[[name]] + L / (s$w - 1), Inf)
  after <- ifelse(s$w > 1 & y > K, y / s$w + (1 - 1 / s$w) * K, y)
  data.frame(expectation = name, L = sprintf("%.17g", L), changed = sum(after < y), effect = sprintf("%.17g", sum(s$w * (after - y))), units = paste(s$id[after < y], collapse = " "))
}))
write.csv(out, "winsorisation.csv", row.names = FALSE, quote = FALSE)

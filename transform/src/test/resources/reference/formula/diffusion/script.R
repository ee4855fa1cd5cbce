# Curves of adoption by non-linear least squares: R's nls, then steps of Gauss-Newton by qr until nothing moves. The logistic under a fixed ceiling:
# on the shares of other countries, and on waves drawn here around known curves, with and without errors.
# Run in this folder: Rscript script.R
source("../../write.R")
RNGkind("Mersenne-Twister", "Inversion", "Rejection"); set.seed(20264)
use <- read.csv("../../data/use.csv"); use$time <- use$time - 2015; use$share <- use$share / 100; use$error <- NA
drawn <- function(series, time, share, error, known) data.frame(series, time,
  share = round(share + rnorm(length(time), 0, error), 4), error = if (known) error else NA)
t <- 0:9
waves <- rbind(use, drawn("logistic", t, .62 / (1 + exp(-(t - 4.5) / 1.4)), .008, FALSE),
  drawn("weighted", t, .55 / (1 + exp(-(t - 5) / 1.7)), .004 + .001 * t, TRUE))
put(waves, "waves.csv")
out <- NULL
formula <- share ~ 0.75 / (1 + exp(-(time - t0) / s))
fit <- function(series, start, at) {
  w <- waves[waves$series == series, ]; weighted <- !is.na(w$error[1]); w$weight <- if (weighted) 1 / w$error^2 else 1
  e <- coef(nls(formula, w, start, weights = weight, control = nls.control(tol = 1e-6)))
  slopes <- function(time) sapply(names(e), function(n) eval(D(formula[[3]], n), c(as.list(e), list(time = time))))
  curve <- function(time) eval(formula[[3]], c(as.list(e), list(time = time)))
  for (step in 1:25) e <- e + qr.coef(qr(sqrt(w$weight) * slopes(w$time)), sqrt(w$weight) * (w$share - curve(w$time)))
  residual <- sum(w$weight * (w$share - curve(w$time))^2)
  out <<- rbind(out, data.frame(figure = paste(series, c(names(e), "residual", "later")), value = c(e, residual, curve(at))))
}
for (country in c("NL", "BE", "DE")) fit(country, list(t0 = 12, s = 3), 15)
for (series in c("logistic", "weighted")) fit(series, list(t0 = 5, s = 2), 15)
put(out, "expected.csv")

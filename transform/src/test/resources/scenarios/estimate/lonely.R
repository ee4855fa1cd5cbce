# One lonely stratum (e) in domain v: what it adds to v, and that it adds nothing to domain u, where two
# strata hold enterprises that proved out of scope: they are sampled, in no domain, and worth 0.
# SYNTHETIC data (no real enterprise). Made with R survey 4.4; run in this folder: Rscript lonely.R
suppressMessages(library(survey))
options(survey.lonely.psu = "remove")
s <- read.csv(text = "stratum,N,domain,y,x
a,10,u,1,4
a,10,u,3,5
a,10,,0,0
b,20,u,2,3
b,20,u,6,9
c,30,v,4,2
c,30,v,7,8
c,30,v,1,3
c,30,,0,0
d,12,v,5,5
d,12,v,8,6
e,5,v,9,7")
n <- table(s$stratum)[s$stratum]
s$w <- as.numeric(s$N / n)
d <- svydesign(~1, strata = ~stratum, fpc = ~N, data = s)
row <- function(weights, estimator, domain, estimate, variance)
  data.frame(weights, estimator, domain, estimate = as.numeric(estimate), se = sqrt(as.numeric(variance)))

# Pooled: N_e^2 (1 - f_e) S^2, with S^2 the sums of squares of the domain's own strata over their degrees of freedom.
pooled <- function(u) {
  own <- s$stratum %in% c("c", "d")
  S2 <- sum(tapply(u[own], s$stratum[own], function(k) sum((k - mean(k))^2))) / (sum(own) - 2)
  5^2 * (1 - 1 / 5) * S2
}
both <- function(weights, d, w, residual) do.call(rbind, lapply(c("u", "v"), function(v) {
  inside <- s$domain == v
  total <- svytotal(~y, subset(d, domain == v)); mean <- svymean(~y, subset(d, domain == v))
  u <- s$y * inside; m <- (s$y - coef(mean)) * inside / sum(w[inside])
  own <- function(z) if (v == "v") pooled(z) else 0
  rbind(row(weights, "total", v, coef(total), vcov(total) + own(residual(u))), row(weights, "mean", v, coef(mean), vcov(mean) + own(residual(m))))
}))
out <- both("design", d, s$w, identity)

# Calibrated to a count of 70 and a sum of x of 300. Residuals are not 0 outside their domain, but what e
# adds stays in its own. A lonely stratum lends from g e, with g the weights over the design weights.
g <- calibrate(d, ~ x, c(`(Intercept)` = 70, x = 300))
X <- cbind(1, s$x)
residual <- function(u) (u - X %*% solve(t(X) %*% (s$w * X), t(X) %*% (s$w * u)))[, 1] * weights(g) / s$w
# R removes e from the residuals' variance in either domain, and lets the strata of both count.
out <- rbind(out, both("calibrated", g, weights(g), residual))
out[] <- lapply(out, function(v) if (is.numeric(v)) format(v, digits = 17, trim = TRUE) else v)
write.table(s[c("stratum", "N", "domain", "y", "x")], "lonely.csv", sep = ",", quote = FALSE, row.names = FALSE)
write.table(out, "lonely-expected.csv", sep = ",", quote = FALSE, row.names = FALSE)

# Reference numbers for the command estimate, made with R survey 4.4 from SYNTHETIC data (no real
# enterprise). Run in this folder: Rscript survey.R
suppressMessages(library(survey))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
set.seed(29826)

# Seven strata; the last is taken completely, stratum f has one sampled unit.
strata <- letters[1:7]
N <- c(a = 400, b = 250, c = 120, d = 90, e = 60, f = 30, g = 12)
n <- c(a = 30, b = 30, c = 25, d = 20, e = 20, f = 1, g = 12)
h <- rep(strata, n)
s <- data.frame(id = seq_along(h), stratum = h, N = N[h],
                sector = ifelse(h %in% c("a", "c", "e", "g"), "Industry", "Services"),
                region = sample(c("North", "South", "West"), length(h), TRUE),
                cluster = paste0(h, "-", unlist(lapply(n, function(k) (seq_len(k) - 1) %/% 2))))
s$persons <- 5 + round(exp(rnorm(nrow(s), 3 + match(h, strata) / 4, .6)))
s$turnover <- round(s$persons * exp(rnorm(nrow(s), 4, .5)), 1)
s$robots <- rbinom(nrow(s), 1, plogis(-2 + log(s$persons) / 2))
s$wave2 <- ifelse(runif(nrow(s)) < .1, NA, s$robots) # one in ten did not answer this item

z <- qnorm(.975)
row <- function(case, estimator, domain, variable, e, se, n, deff = NA, ci = c(e - z * se, e + z * se))
  data.frame(case, estimator, domain, variable, estimate = as.numeric(e), se = as.numeric(se), ci_low = as.numeric(ci[1]),
             ci_high = as.numeric(ci[2]), n, deff = as.numeric(deff))

one <- function(case, d, domain) {
  r <- list()
  for (v in c("persons", "turnover", "robots", "wave2")) {
    k <- sum(!is.na(d$variables[[v]])); f <- reformulate(v)
    t <- svytotal(f, d, deff = TRUE, na.rm = TRUE); m <- svymean(f, d, deff = TRUE, na.rm = TRUE)
    r <- c(r, list(row(case, "total", domain, v, coef(t), SE(t), k, deff(t)), row(case, "mean", domain, v, coef(m), SE(m), k, deff(m))))
  }
  q <- svyratio(~turnover, ~persons, d)
  r <- c(r, list(row(case, "ratio", domain, "turnover/persons", coef(q), SE(q), nrow(d))))
  for (p in c(.25, .5, .9)) {
    u <- svyquantile(~turnover, d, p, interval.type = "mean", qrule = "math", df = Inf)$turnover
    r <- c(r, list(row(case, paste0("p", 100 * p), domain, "turnover", u[1, 1], (u[1, 3] - u[1, 2]) / 2 / z, nrow(d), ci = u[1, 2:3])))
  }
  do.call(rbind, r)
}
all <- function(case, d) {
  r <- list(one(case, d, "ALL"))
  for (v in c("sector", "region")) for (l in sort(unique(s[[v]])))
    r <- c(r, list(one(case, d[d$variables[[v]] == l, ], paste0(v, "=", l))))
  do.call(rbind, r)
}
s$M <- N[s$stratum] / 2 # clusters in the population: pairs
write.table(s, "sample.csv", sep = ",", quote = FALSE, row.names = FALSE)
options(survey.lonely.psu = "certainty")
units <- svydesign(~1, strata = ~stratum, fpc = ~N, data = s)
clusters <- svydesign(~cluster, strata = ~stratum, fpc = ~M, data = s[s$stratum != "f", ])
out <- rbind(all("stratified", units), all("clustered", clusters))
for (how in c("remove", "adjust", "average")) {
  options(survey.lonely.psu = how)
  out <- rbind(out, one(how, units, "ALL"))
}
out[] <- lapply(out, function(v) if (is.numeric(v)) ifelse(is.finite(v), format(v, digits = 17, trim = TRUE), "") else v)
write.table(out, "expected.csv", sep = ",", quote = FALSE, row.names = FALSE)

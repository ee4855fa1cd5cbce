# Strata with one sampled unit, in five ways. R survey 4.4 for remove, certainty, adjust and average; the pooled way, which
# survey lacks, is written out here: N^2 (1 - f) S^2 with the pooled S^2 of the sampled strata of the same branch and size, else of
# the same size, else of all; a domain borrows within itself. Run in this folder: Rscript script.R
source("../../write.R"); source("../survey.R")
s <- read.csv("../../data/sample_2023.csv", colClasses = c(id = "character"))
design <- svydesign(~1, strata = ~fine, fpc = ~N_fine, data = s)
out <- NULL
for (way in c("remove", "certainty", "adjust", "average")) {
  options(survey.lonely.psu = way)
  out <- rbind(out, survey_rows(way, design, list(), totals = c("emp", "cloud"), deff = FALSE))
}

n <- as.vector(table(s$fine)[s$fine]); w <- s$N_fine / n; f <- n / s$N_fine
pooled <- function(u, inside) { # u: linearised, 0 outside the domain, which is made of whole strata
  s2 <- tapply(u, s$fine, var); N <- tapply(s$N_fine, s$fine, head, 1); nh <- tapply(n, s$fine, head, 1)
  member <- names(N) %in% s$fine[inside]; lends <- member & nh > 1 & nh < N
  size <- sub(".*[.]", "", tapply(s$stratum, s$fine, head, 1)); both <- tapply(s$stratum, s$fine, head, 1)
  v <- sum((N^2 * (1 - nh / N) * s2 / nh)[member & nh > 1])
  for (h in which(member & nh == 1 & N > 1)) for (group in list(both == both[h], size == size[h], TRUE)) {
    g <- lends & group
    if (any(g)) { v <- v + N[h]^2 * (1 - 1 / N[h]) * sum(((nh - 1) * s2)[g]) / sum((nh - 1)[g]); break }
  }
  sqrt(v)
}
z <- qnorm(.975)
row <- function(estimator, domain, variable, e, se, inside) {
  data.frame(spec = "pooled", estimator, domain, variable, estimate = e, se, ci_low = e - z * se, ci_high = e + z * se, n = sum(inside), deff = NA)
}
domains <- c(list(ALL = rep(TRUE, nrow(s))), lapply(split(seq_len(nrow(s)), paste0("branch=", s$branch)), function(k) seq_len(nrow(s)) %in% k),
             lapply(split(seq_len(nrow(s)), paste0("size=", s$size)), function(k) seq_len(nrow(s)) %in% k))
for (d in names(domains)) {
  inside <- domains[[d]]; in1 <- as.numeric(inside)
  for (v in c("emp", "cloud")) {
    y <- s[[v]] * in1; mean <- sum(w * y) / sum(w * in1)
    out <- rbind(out, row("total", d, v, sum(w * y), pooled(y, inside), inside),
                 row("mean", d, v, mean, pooled((y - mean * in1) / sum(w * in1), inside), inside))
  }
  y <- s$turnover * in1; x <- s$emp * in1; ratio <- sum(w * y) / sum(w * x)
  out <- rbind(out, row("ratio", d, "turnover/emp", ratio, pooled((y - ratio * x) / sum(w * x), inside), inside))
}
out$deff <- NULL
put(out, "expected.csv")

# Two-phase reference: the double sum of Sarndal, Swensson and Wretman (1992), result 9.3.1, over all pairs of
# respondents with their joint probabilities. Checked here: the estimate and the response phase against survey::twophase
# (method "full"); with the strata as groups, the sum of the phases against the stratified formula with r_h for n_h.
# (The sampling phase of survey::twophase fails that last check, 616 240 where 508 713 is exact, so it is not used.)
# Run: Rscript two-phase.R (in this folder). R 4, survey 4.4.
suppressMessages(library(survey))
set.seed(20240501)
strata <- data.frame(stratum = c("A", "B", "C"), N = c(60, 45, 8), n = c(12, 9, 8))
sample <- do.call(rbind, lapply(1:3, function(h) with(strata[h, ], data.frame(stratum, N, d = N / n)[rep(1, n), ])))
sample$id <- sprintf("u%02d", seq_len(nrow(sample)))
sample$emp <- round(rgamma(nrow(sample), 2, 0.1)) + 10
sample$y <- round(3 * sample$emp + rnorm(nrow(sample), 0, 8), 1)
# within: groups refine strata; across: groups cut across strata
sample$across <- ifelse(sample$emp > median(sample$emp), "large", "small")
sample$within <- paste(sample$stratum, sample$across, sep = "_")
sample$answered <- as.integer(runif(nrow(sample)) < ifelse(sample$across == "large", 0.9, 0.6))
stopifnot(all(tapply(sample$answered, sample$within, sum) >= 2))
write.csv(sample[, c("id", "stratum", "N", "d", "within", "across", "y", "answered")], "sample.csv", row.names = FALSE, quote = FALSE)

double_sum <- function(s, group, mechanism) {
  n_g <- ave(s$answered, s[[group]], FUN = length); r_g <- ave(s$answered, s[[group]], FUN = sum)
  p <- r_g / n_g; pi <- 1 / s$d; n_h <- ave(s$d, s$stratum, FUN = length)
  v1 <- v2 <- 0; r <- which(s$answered == 1)
  for (k in r) for (l in r) {
    pi_kl <- if (k == l) pi[k] else if (s$stratum[k] == s$stratum[l]) pi[k] * (n_h[k] - 1) / (s$N[k] - 1) else pi[k] * pi[l]
    p_kl <- if (k == l) p[k] else if (mechanism == "random" && s[[group]][k] == s[[group]][l]) p[k] * (r_g[k] - 1) / (n_g[k] - 1) else p[k] * p[l]
    v1 <- v1 + (pi_kl - pi[k] * pi[l]) / (pi_kl * p_kl) * s$y[k] * s$y[l] / (pi[k] * pi[l])
    v2 <- v2 + (p_kl - p[k] * p[l]) / p_kl * s$y[k] * s$y[l] / (pi[k] * pi[l] * p[k] * p[l])
  }
  c(total = sum((s$d * s$y / p)[r]), sampling = v1, response = v2)
}
by_survey <- function(s, group) {
  s$answers <- s$answered == 1; s$g <- s[[group]]
  design <- twophase(id = list(~id, ~id), strata = list(~stratum, ~g), fpc = list(~N, NULL), subset = ~answers, data = s, method = "full")
  total <- svytotal(~y, design)
  c(total = coef(total)[[1]], response = attr(vcov(total), "phases")$phase2[[1]])
}
r_for_n <- function(s) sum(sapply(split(s[s$answered == 1, ], s$stratum[s$answered == 1]), function(x) x$N[1]^2 * (1 / nrow(x) - 1 / x$N[1]) * var(x$y)))
rows <- do.call(rbind, lapply(c("stratum", "within", "across"), function(group) do.call(rbind, lapply(c("random", "independent"), function(m) {
  v <- double_sum(sample, group, m)
  if (m == "random") {
    check <- by_survey(sample, group)
    stopifnot(abs(check[["total"]] / v[["total"]] - 1) < 1e-12, abs(check[["response"]] / v[["response"]] - 1) < 1e-9)
    if (group == "stratum") stopifnot(abs((v[["sampling"]] + v[["response"]]) / r_for_n(sample) - 1) < 1e-9)
  }
  data.frame(group, mechanism = m, t(v))
}))))
rows[, 3:5] <- lapply(rows[, 3:5], function(x) sprintf("%.17g", x))
write.csv(rows, "expected.csv", row.names = FALSE, quote = FALSE)

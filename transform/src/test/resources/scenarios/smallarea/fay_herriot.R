# Independent program for the small areas: plain R, matrices written out as in Rao and Molina (2015).
# Rscript fay_herriot.R   (in this folder) makes areas.csv, expected.csv and model.csv
options(digits = 17)
set.seed(20240507)
province <- c("Groningen", "Fryslan", "Drenthe", "Overijssel", "Flevoland", "Gelderland", "Utrecht",
              "Noord-Holland", "Zuid-Holland", "Zeeland", "Noord-Brabant", "Limburg")
areas <- expand.grid(size = c("SME", "large"), province = province, stringsAsFactors = FALSE)
m <- nrow(areas)
areas$area <- paste(areas$province, areas$size)
areas$population <- ifelse(areas$size == "SME", 400 + 60 * seq_len(m), 10 + seq_len(m))
areas$respondents <- ifelse(areas$size == "SME", 12 + 3 * seq_len(m), 6 + seq_len(m) %/% 2)
areas$large <- as.numeric(areas$size == "large")
areas$persons <- round(3 + areas$large + rnorm(m, 0, 0.3), 3)
truth <- plogis(-3.2 + 0.5 * areas$persons + 0.4 * areas$large + rnorm(m, 0, 0.8))
areas$share <- round(rbinom(m, areas$respondents, truth) / areas$respondents, 6)
areas$variance <- round(1.2 * areas$share * (1 - areas$share) / areas$respondents, 9)
areas$share[3] <- 0; areas$variance[3] <- 0                     # nobody adopts: no logit
areas$respondents[6] <- 1; areas$share[6] <- 1; areas$variance[6] <- NA
areas$respondents[8] <- 0; areas$share[8] <- NA; areas$variance[8] <- NA
areas$share[10] <- 0.4; areas$variance[10] <- 0                 # a census
national <- 0.2
write.csv(areas[, c("area", "share", "variance", "respondents", "population", "persons", "large")],
          "areas.csv", row.names = FALSE, quote = FALSE, na = "")

fit <- function(theta, psi, X) {
  s2 <- median(psi)
  repeat {
    Vi <- diag(1 / (s2 + psi)); Q <- solve(t(X) %*% Vi %*% X)
    P <- Vi - Vi %*% X %*% Q %*% t(X) %*% Vi
    score <- (drop(t(theta) %*% P %*% P %*% theta) - sum(diag(P))) / 2
    new <- max(0, s2 + score / (sum(diag(P %*% P)) / 2))
    done <- abs(new - s2) < 1e-15; s2 <- new
    if (done) break
  }
  Vi <- diag(1 / (s2 + psi)); Q <- solve(t(X) %*% Vi %*% X)
  list(s2 = s2, Q = Q, beta = drop(Q %*% t(X) %*% Vi %*% theta), v = 2 / sum(diag(Vi)^2))
}

expected <- NULL; models <- NULL
for (variance in c("DIRECT", "SMOOTHED")) {
  source <- ifelse(areas$respondents < 2 | is.na(areas$variance) | areas$share %in% c(0, 1), "SYNTHETIC",
                   ifelse(areas$variance == 0, "CENSUS", "COMPOSITE"))
  k <- which(source == "COMPOSITE"); a <- areas[k, ]
  X <- cbind(1, areas$persons, areas$large)
  theta <- rep(NA, m); psi <- rep(NA, m)
  theta[k] <- qlogis(a$share)
  psi[k] <- if (variance == "DIRECT") a$variance / (a$share * (1 - a$share))^2 else {
    pbar <- sum(a$respondents * a$share) / sum(a$respondents)
    sum(a$variance) / sum(a$share * (1 - a$share) / a$respondents) / (a$respondents * pbar * (1 - pbar))
  }
  f <- fit(theta[k], psi[k], X[k, ])
  logit <- drop(X %*% f$beta); lev <- rowSums((X %*% f$Q) * X); mse <- f$s2 + lev; gamma <- rep(0, m)
  gamma[k] <- f$s2 / (f$s2 + psi[k])
  logit[k] <- gamma[k] * theta[k] + (1 - gamma[k]) * logit[k]
  mse[k] <- gamma[k] * psi[k] + (1 - gamma[k])^2 * lev[k] + 2 * psi[k]^2 / (f$s2 + psi[k])^3 * f$v
  free <- source != "CENSUS"; N <- areas$population
  target <- national * sum(N) - sum((N * areas$share)[!free])
  shift <- uniroot(function(d) sum(N[free] * plogis(logit[free] + d)) - target, c(-5, 5), tol = 1e-16)$root
  root <- sqrt(mse + shift^2); p <- plogis(logit + shift); z <- 1.959963984540054
  out <- data.frame(variance, area = areas$area, estimate = p, rmse = p * (1 - p) * root,
                    low = plogis(logit + shift - z * root), high = plogis(logit + shift + z * root), shrinkage = gamma, source)
  out[!free, c("estimate", "low", "high")] <- areas$share[!free]; out$rmse[!free] <- 0; out$shrinkage[!free] <- 1
  expected <- rbind(expected, out)
  models <- rbind(models, data.frame(variance, between = f$s2, intercept = f$beta[1], persons = f$beta[2], large = f$beta[3], shift))
}
number <- function(d) { for (n in names(d)) if (is.numeric(d[[n]])) d[[n]] <- formatC(d[[n]], digits = 17, format = "g", width = 1); d }
write.csv(number(expected), "expected.csv", row.names = FALSE, quote = FALSE)
write.csv(number(models), "model.csv", row.names = FALSE, quote = FALSE)

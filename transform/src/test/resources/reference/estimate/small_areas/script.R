# Small areas: the share of enterprises with robots in branch x size, Fay and Herriot (1979) on the logit scale with the restricted
# likelihood, matrices written out as in Rao and Molina (2015, section 6.1.2); base R alone, as package sae is not at hand.
# The direct shares and their errors are R survey's (4.4). Run in this folder: Rscript script.R
source("../../write.R"); suppressMessages(library(survey))
options(survey.lonely.psu = "certainty")
read <- function(file) read.csv(paste0("../../data/", file), colClasses = c(id = "character"))
s <- read("sample_2023.csv"); frame <- read("frame_2023.csv")
areas <- aggregate(list(persons = log(frame$emp)), frame[c("size", "branch")], mean)
areas$population <- as.integer(table(frame$branch, frame$size)[cbind(areas$branch, areas$size)])
areas$persons <- round(areas$persons, 6); areas$large <- as.integer(areas$size == "large")
put(areas[c("branch", "size", "population", "persons", "large")], "areas.csv")

design <- svydesign(~1, strata = ~stratum, fpc = ~N, data = s)
direct <- svyby(~robots, ~ branch + size, design, svymean, na.rm = TRUE)
at <- match(paste(areas$branch, areas$size), paste(direct$branch, direct$size))
areas$share <- ifelse(direct$robots[at] > 1 - 1e-12, 1, direct$robots[at]) # all of an area: 1, whatever the rounding
areas$variance <- direct$se[at]^2
known <- s[!is.na(s$robots), ]; areas$n <- as.integer(table(factor(paste(known$branch, known$size), paste(areas$branch, areas$size))))
national <- coef(svymean(~robots, design, na.rm = TRUE))[[1]]

source_of <- ifelse(areas$n < 2 | is.na(areas$variance) | areas$share %in% c(0, 1), "synthetic",
  ifelse(areas$variance < 1e-20, "census", "composite"))
print(table(source_of))
k <- source_of == "composite"; X <- cbind(1, areas$persons, areas$large); p <- areas$share
theta <- qlogis(p[k]); psi <- areas$variance[k] / (p[k] * (1 - p[k]))^2
s2 <- median(psi)
repeat { # scoring
  Vi <- diag(1 / (s2 + psi)); Q <- solve(t(X[k, ]) %*% Vi %*% X[k, ]); P <- Vi - Vi %*% X[k, ] %*% Q %*% t(X[k, ]) %*% Vi
  new <- max(0, s2 + (drop(theta %*% P %*% P %*% theta) - sum(diag(P))) / sum(diag(P %*% P)))
  done <- abs(new - s2) < 1e-15; s2 <- new
  if (done) break
}
Vi <- diag(1 / (s2 + psi)); Q <- solve(t(X[k, ]) %*% Vi %*% X[k, ]); beta <- drop(Q %*% t(X[k, ]) %*% Vi %*% theta)
leverage <- rowSums((X %*% Q) * X); logit <- drop(X %*% beta); mse <- s2 + leverage; gamma <- s2 / (s2 + psi)
logit[k] <- gamma * theta + (1 - gamma) * logit[k]
mse[k] <- gamma * psi + (1 - gamma)^2 * leverage[k] + 2 * psi^2 / (s2 + psi)^3 * 2 / sum(diag(Vi)^2)
free <- source_of != "census"; N <- areas$population
meets <- function(d) sum(N[free] * plogis(logit[free] + d)) - (national * sum(N) - sum((N * p)[!free]))
shift <- uniroot(meets, c(-5, 5), tol = 1e-15)$root
for (polish in 1:3) shift <- shift - meets(shift) / sum((N * dlogis(logit + shift))[free])
root <- sqrt(mse + shift^2); z <- 1.959963984540054; e <- plogis(logit + shift)
out <- data.frame(spec = "robots", estimator = "small_area", domain = paste0("branch=", areas$branch, ";size=", areas$size), variable = "robots",
                  estimate = ifelse(free, e, p), se = ifelse(free, e * (1 - e) * root, 0), ci_low = ifelse(free, plogis(logit + shift - z * root), p),
                  ci_high = ifelse(free, plogis(logit + shift + z * root), p), n = areas$n)
put(out, "expected.csv")

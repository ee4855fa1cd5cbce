# Synthetic two-wave survey with the closed-form standard error of change; base R only.
set.seed(20241)
options(digits = 15, stringsAsFactors = FALSE)

n1 <- 420
first <- data.frame(id = sprintf("E%04d", 1:n1), sector = sample(c("A", "B", "C"), n1, TRUE, c(.5, .3, .2)))
first$size <- sample(c("S", "M", "L"), n1, TRUE, c(.6, .3, .1))
first$emp <- round(ifelse(first$size == "S", runif(n1, 10, 49), ifelse(first$size == "M", runif(n1, 50, 249), runif(n1, 250, 900))))
first$prn <- runif(n1)
first$latent <- rnorm(n1)
first <- rbind(first, data.frame(id = "E9999", sector = "A", size = "XL", emp = 5000, prn = .5, latent = 1))
figures <- function(frame) {
  n <- nrow(frame)
  frame$va <- round(frame$emp * exp(4 + .4 * frame$latent + rnorm(n, 0, .2)), 1)
  frame$ai <- as.integer(frame$latent + rnorm(n, 0, .7) > .8)
  frame$stratum <- paste(frame$sector, frame$size, sep = ".")
  frame
}
second <- first[runif(nrow(first)) > .06 | first$size == "XL", ]                     # deaths
second$emp <- pmax(10, round(second$emp * exp(rnorm(nrow(second), .02, .15))))
grown <- second$size != "XL"
second$size[grown] <- ifelse(second$emp < 50, "S", ifelse(second$emp < 250, "M", "L"))[grown]  # movers
births <- data.frame(id = sprintf("N%04d", 1:40), sector = sample(c("A", "B", "D"), 40, TRUE), size = "S")
births$emp <- round(runif(40, 10, 30)); births$prn <- runif(40); births$latent <- rnorm(40)
second <- rbind(second, births)
first <- figures(first); second <- figures(second)

rate <- function(wave) function(stratum, N) {
  if (grepl("XL$", stratum) || stratum == "A.L") return(N)                           # take-all in both waves
  if (stratum == "B.L" && wave == 2) return(N)                                       # take-all in the second only
  if (stratum == "D.S") return(1)                                                    # a lonely stratum
  max(2, ceiling(N * if (grepl("S$", stratum)) .2 else .45))
}
draw <- function(frame, rate) {
  parts <- lapply(split(frame, frame$stratum), function(s) {
    s$N <- nrow(s)
    s[order(s$prn)[seq_len(rate(s$stratum[1], nrow(s)))], ]
  })
  sample <- do.call(rbind, parts)
  sample[order(sample$id), ]
}
s1 <- draw(first, rate(1)); s2 <- draw(second, rate(2))

variance <- function(s, u) {
  total <- 0
  for (h in unique(s$stratum)) {
    i <- s$stratum == h; n <- sum(i); N <- s$N[i][1]
    if (n > 1) total <- total + N^2 * (1 - n / N) * var(u[i]) / n
  }
  total
}
covariance <- function(u1, u2) {
  total <- 0
  both <- intersect(s1$id, s2$id)
  frames <- merge(first[c("id", "stratum")], second[c("id", "stratum")], by = "id")
  for (h in unique(s1$stratum)) for (g in unique(s2$stratum)) {
    a <- s1$stratum == h; b <- s2$stratum == g
    k <- both[both %in% s1$id[a] & both %in% s2$id[b]]
    nh <- sum(a); ng <- sum(b); Nh <- s1$N[a][1]; Ng <- s2$N[b][1]; nhg <- length(k)
    if (nhg == 0 || nh == 1 || ng == 1 || (nh == Nh && ng == Ng)) next
    Nhg <- sum(frames$stratum.x == h & frames$stratum.y == g)
    products <- sum((u1[match(k, s1$id)] - mean(u1[a])) * (u2[match(k, s2$id)] - mean(u2[b])))
    total <- total + (Nh * Ng * nhg / (nh * ng) - Nhg) * sqrt(nh / (nh - 1) * ng / (ng - 1)) / nhg * products
  }
  total
}
weights <- function(s) s$N / as.vector(table(s$stratum)[s$stratum])
linearise <- function(s, inside, kind, y, x) {
  w <- weights(s); yd <- s[[y]] * inside
  if (kind == "total") return(list(est = sum(w * yd), u = yd))
  xd <- if (kind == "mean") 1 * inside else s[[x]] * inside
  R <- sum(w * yd) / sum(w * xd)
  list(est = R, u = (yd - R * xd) / sum(w * xd))
}

rows <- list()
domains <- list(character(0), "sector", "size", c("sector", "size"))
cases <- rbind(expand.grid(kind = c("total", "mean"), y = c("emp", "va", "ai"), x = ""), data.frame(kind = "ratio", y = "va", x = "emp"))
for (by in domains) {
  label <- function(s) if (length(by) == 0) rep("ALL", nrow(s)) else do.call(paste, c(lapply(by, function(c) paste0(c, "=", s[[c]])), sep = ";"))
  l1 <- label(s1); l2 <- label(s2)
  for (d in intersect(unique(l1), unique(l2))) for (i in seq_len(nrow(cases))) {
    kind <- as.character(cases$kind[i]); y <- as.character(cases$y[i]); x <- as.character(cases$x[i])
    a <- linearise(s1, l1 == d, kind, y, x); b <- linearise(s2, l2 == d, kind, y, x)
    V1 <- variance(s1, a$u); V2 <- variance(s2, b$u); C <- covariance(a$u, b$u); bound <- sqrt(V1 * V2)
    capped <- abs(C) > bound * (1 + 1e-7) + 1e-14 * abs(a$est * b$est)
    C <- max(-bound, min(bound, C))
    V <- function(ga, gb) sqrt(max(0, ga^2 * V1 + gb^2 * V2 + 2 * ga * gb * C))
    add <- function(name, delta, se) rows[[length(rows) + 1]] <<- data.frame(
      estimator = name, domain = d, variable = if (x == "") y else paste(y, x, sep = "/"), estimate = delta, se = se, est1 = a$est, est2 = b$est,
      se1 = sqrt(V1), se2 = sqrt(V2), rho = if (bound == 0) 0 else C / bound, capped = as.integer(capped),
      n_overlap = length(intersect(s1$id[l1 == d], s2$id[l2 == d])))
    add(paste0("delta_", kind), b$est - a$est, V(-1, 1))
    if (a$est > 0) add(paste0("relative_", kind), b$est / a$est - 1, V(-b$est / a$est^2, 1 / a$est))
  }
}
expected <- do.call(rbind, rows)

# Linear calibration to the units by size and to the sum of emp; u = g e with residuals of the design-weighted regression.
auxiliaries <- function(s) cbind(sapply(c("L", "M", "S", "XL"), function(c) 1 * (s$size == c)), emp = s$emp)
calibrated <- function(s, frame, y, inside) {
  d <- weights(s); X <- auxiliaries(s); H <- solve(t(X) %*% (d * X))
  g <- as.vector(1 + X %*% (H %*% (colSums(auxiliaries(frame)) - colSums(d * X))))
  yd <- s[[y]] * inside
  list(est = sum(d * g * yd), u = g * as.vector(yd - X %*% (H %*% colSums(d * X * yd))))
}
rows <- list()
for (d in c("ALL", "A", "B", "C")) for (y in c("va", "ai")) {
  in1 <- d == "ALL" | s1$sector == d; in2 <- d == "ALL" | s2$sector == d
  a <- calibrated(s1, first, y, in1); b <- calibrated(s2, second, y, in2)
  V1 <- variance(s1, a$u); V2 <- variance(s2, b$u); C <- covariance(a$u, b$u)
  stopifnot(C^2 < V1 * V2)
  rows[[length(rows) + 1]] <- data.frame(domain = if (d == "ALL") d else paste0("sector=", d), variable = y, estimate = b$est - a$est,
    se = sqrt(V1 + V2 - 2 * C), rho = C / sqrt(V1 * V2))
}
regression <- do.call(rbind, rows)
totals <- data.frame(margin = c(paste0("size=", c("L", "M", "S", "XL")), "emp: ALL"),
                     first = colSums(auxiliaries(first)), second = colSums(auxiliaries(second)))

keep <- c("id", "stratum", "sector", "size")
write.csv(first[c("id", "stratum")], "frame_1.csv", row.names = FALSE, quote = FALSE)
write.csv(second[c("id", "stratum")], "frame_2.csv", row.names = FALSE, quote = FALSE)
write.csv(s1[c(keep, "N", "emp", "va", "ai")], "sample_1.csv", row.names = FALSE, quote = FALSE)
write.csv(s2[c(keep, "N", "emp", "va", "ai")], "sample_2.csv", row.names = FALSE, quote = FALSE)
write.csv(totals, "totals.csv", row.names = FALSE, quote = FALSE)
exact <- function(table) {
  for (c in names(table)) if (is.double(table[[c]])) table[[c]] <- sprintf("%.17g", table[[c]])
  table
}
write.csv(exact(expected), "expected.csv", row.names = FALSE, quote = FALSE)
write.csv(exact(regression), "expected_calibrated.csv", row.names = FALSE, quote = FALSE)

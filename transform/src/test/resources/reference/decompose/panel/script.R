# Decompositions of productivity growth, written from the papers as sums over enterprises of shares S and log (or plain) productivity:
# Baily, Hulten and Campbell 1992; Griliches and Regev 1995; Foster, Haltiwanger and Krizan 2001; Baldwin and Gu 2006; Diewert and
# Fox 2010; Melitz and Polanec 2015 (means weighted by design weight); Olley and Pakes 1996; Tang and Wang 2004 over branches (with the
# chained Laspeyres price); and the parts by adopters. Base R alone. Run in this folder: Rscript script.R
source("../../write.R")
panel <- read.csv("../../data/panel.csv", colClasses = c(id = "character"))
prices <- read.csv("../../data/deflator.csv")
price <- setNames(prices$p, paste(prices$branch, prices$year))
panel$price <- price[paste(panel$branch, panel$year)] / price[paste(panel$branch, 2019)]

parts <- function(p, from, to, inside, register) { # who is what
  a <- p[p$year == from & inside, ]; b <- p[p$year == to & inside, ]
  known <- function(year) p$id[p$year == year & is.finite(p$phi)]
  stay <- intersect(a$id[is.finite(a$phi)], b$id[is.finite(b$phi)])
  entered <- b$id[is.finite(b$phi) & !b$id %in% known(from) & (if (register) b$birth %in% (from + 1):to else !b$id %in% p$id[p$year == from])]
  left <- a$id[is.finite(a$phi) & !a$id %in% known(to) & (if (register) a$death %in% (from + 1):to else !a$id %in% p$id[p$year == to])]
  C1 <- a[match(stay, a$id), ]; C2 <- b[match(stay, b$id), ]; N <- b[b$id %in% entered, ]; X <- a[a$id %in% left, ]
  all <- c(paste(a$id, from), paste(b$id, to)); used <- c(paste(stay, from), paste(stay, to), paste(entered, to), paste(left, from))
  labour <- function(d) sum(d$w * d$emp)
  list(C1 = C1, C2 = C2, N = N, X = X, n = c(length(stay), length(entered), length(left), length(setdiff(union(a$id, b$id), c(stay, entered, left)))),
       dropped = 1 - (labour(C1) + labour(C2) + labour(N) + labour(X)) / (labour(a) + labour(b)))
}
decompose <- function(m) {
  a1 <- m$C1$w * m$C1$emp; a2 <- m$C2$w * m$C2$emp; aN <- m$N$w * m$N$emp; aX <- m$X$w * m$X$emp
  L1 <- sum(a1, aX); L2 <- sum(a2, aN); f1 <- m$C1$phi; f2 <- m$C2$phi; fN <- m$N$phi; fX <- m$X$phi
  S1 <- a1 / L1; S2 <- a2 / L2; SN <- aN / L2; SX <- aX / L1; df <- f2 - f1; dS <- S2 - S1; Sbar <- (S1 + S2) / 2; fbar <- (f1 + f2) / 2
  P1 <- sum(S1 * f1) + sum(SX * fX); P2 <- sum(S2 * f2) + sum(SN * fN); total <- P2 - P1
  midpoint <- function(R) c(within = sum(Sbar * df), between = sum(dS * (fbar - R)), entry = sum(SN * (fN - R)), exit = -sum(SX * (fX - R)))
  t1 <- a1 / sum(a1); t2 <- a2 / sum(a2); C1 <- sum(t1 * f1); C2 <- sum(t2 * f2)
  new <- c(entry = sum(SN) * (if (length(fN)) sum(aN * fN) / sum(aN) - C2 else 0),
    exit = sum(SX) * (if (length(fX)) C1 - sum(aX * fX) / sum(aX) else 0))
  mean1 <- weighted.mean(f1, m$C1$w); mean2 <- weighted.mean(f2, m$C2$w)
  all1 <- weighted.mean(c(f1, fX), c(m$C1$w, m$X$w)); all2 <- weighted.mean(c(f2, fN), c(m$C2$w, m$N$w))
  found <- list(
    BHC = c(within = sum(S1 * df), between = sum(dS * f2), entry = sum(SN * fN), exit = -sum(SX * fX)), GR = midpoint((P1 + P2) / 2),
    FHK = c(within = sum(S1 * df), between = sum(dS * (f1 - P1)), cross = sum(dS * df), entry = sum(SN * (fN - P1)), exit = -sum(SX * (fX - P1))),
    BG = midpoint(if (length(fX)) sum(aX * fX) / sum(aX) else P1), DF = c(within = sum((t1 + t2) / 2 * df), between = sum((t2 - t1) * fbar), new),
    MP = c(within = mean2 - mean1, between = (C2 - mean2) - (C1 - mean1), new),
    OP = c(mean = all2 - all1, covariance = (P2 - all2) - (P1 - all1)))
  group <- ifelse(is.na(m$C2$adopted), "U", ifelse(m$C2$adopted == 1, "A", "O")); here <- function(g) group == g
  level <- function(a, f, g) if (any(here(g))) sum((a * f)[here(g)]) / sum(a[here(g)]) else 0
  share <- function(t, g) sum(t[here(g)]); middle <- function(g) (level(a1, f1, g) + level(a2, f2, g)) / 2
  grown <- function(g) (share(t1, g) + share(t2, g)) / 2 * (level(a2, f2, g) - level(a1, f1, g))
  reference <- if (any(here("O"))) "O" else if (any(here("U"))) "U" else "A"
  moved <- function(g) if (any(here(g)) && g != reference) (share(t2, g) - share(t1, g)) * (middle(g) - middle(reference)) else 0
  found$ADOPTION <- c(within_adopters = grown("A"), within_non_adopters = grown("O"), within_unknown = grown("U"), shift_to_adopters = moved("A"),
                      shift_to_unknown = moved("U"), new)
  for (name in names(found)) stopifnot(abs(sum(found[[name]]) - total) < 1e-10 * max(1, abs(total)))
  lapply(found, function(f) ifelse(abs(c(f, total = total)) < 1e-12, 0, c(f, total = total))) # those that leave, against themselves: 0
}
industries <- function(p, from, to, by) { # GEAD
  years <- from:to; ok <- is.finite(p$va) & p$emp > 0
  sums <- function(y, v) tapply((p$w * v)[ok & p$year == y], p[[by]][ok & p$year == y], sum)
  V <- sapply(years, function(y) sums(y, p$va))
  Q <- sapply(years, function(y) sums(y, p$va / p$price))
  L <- sapply(years, function(y) sums(y, p$emp))
  last <- length(years); chain <- 1
  for (t in 2:last) chain <- chain * sum(V[, t - 1] / sum(V[, t - 1]) * Q[, t] / Q[, t - 1])
  P <- c(1, sum(V[, last]) / sum(V[, 1]) / chain); p0 <- V[, 1] / Q[, 1]; p1 <- V[, last] / Q[, last] / P[2]
  s0 <- p0 * L[, 1] / sum(L[, 1]); s1 <- p1 * L[, last] / sum(L[, last]); z0 <- Q[, 1] / L[, 1]; g <- Q[, last] / L[, last] / z0 - 1
  Z0 <- sum(s0 * z0); Z1 <- sum(s1 * z0 * (1 + g)); x <- z0 / Z0
  r <- cbind(within = x * s0 * g, between = x * (s1 - s0), cross = x * (s1 - s0) * g); stopifnot(abs(sum(r) - (Z1 / Z0 - 1)) < 1e-12)
  r <- cbind(r, total = rowSums(r)); rbind(r, ALL = colSums(r))
}
rows <- function(spec, p, pairs, by, register, gead) {
  out <- NULL
  add <- function(method, from, to, group, values, m = list(n = rep(NA, 4), dropped = NA)) {
    out <<- rbind(out, data.frame(spec, method, from, to, group, component = names(values), value = unname(values), n_stayers = m$n[1],
                                  n_entrants = m$n[2], n_exits = m$n[3], n_dropped = m$n[4], dropped_share = m$dropped))
  }
  for (pair in pairs) {
    from <- pair[1]; to <- pair[2]
    for (group in c("ALL", sort(unique(p[[by]])))) {
      inside <- group == "ALL" | p[[by]] == group; name <- if (group == "ALL") group else paste0(by, "=", group)
      m <- parts(p, from, to, inside, register); found <- decompose(m)
      for (method in names(found)) add(method, from, to, name, found[[method]], m)
    }
    for (year in pair) for (group in c("ALL", sort(unique(p[[by]])))) { # the level of a year
      d <- p[p$year == year & (group == "ALL" | p[[by]] == group), ]; v <- d[is.finite(d$phi), ]
      mean <- weighted.mean(v$phi, v$w); all <- weighted.mean(v$phi, v$w * v$emp)
      add("OP", year, year, if (group == "ALL") group else paste0(by, "=", group), c(mean = mean, covariance = all - mean, total = all),
          list(n = c(nrow(v), 0, 0, nrow(d) - nrow(v)), dropped = 1 - sum(v$w * v$emp) / sum(d$w * d$emp)))
    }
    if (gead) {
      r <- industries(p, from, to, by)
      for (group in rownames(r)) add("GEAD", from, to, if (group == "ALL") group else paste0(by, "=", group), r[group, ])
    }
  }
  out
}
log_panel <- transform(panel, phi = ifelse(is.finite(va) & va > 0, log(va / price / emp), NA))
plain <- transform(panel, phi = va / price / emp, w = 1, adopted = NA)
out <- rbind(rows("log", log_panel, list(c(2019, 2024), c(2022, 2023)), "branch", TRUE, TRUE),
  rows("level", plain, list(c(2020, 2021)), "size", FALSE, FALSE))
put(out[!(out$spec == "level" & out$method == "ADOPTION"), ], "expected.csv")

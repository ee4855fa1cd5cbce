# The change of 40 totals in 25 domains between two coordinated waves, in data.table: package survey has no such thing.
# V1 + V2 - 2 C, C over pairs of strata (estimator of Tam 1984 and Nordberg 2000, with the finite population correction).
# Rscript change.R FOLDER OUT.csv
suppressMessages(library(data.table))
argument <- commandArgs(TRUE)
read <- function(name) fread(file.path(argument[1], name))
y <- paste0("y", 1:40)
wave <- function(i) {
  frame <- read(sprintf("frame_%d.csv", i)); sample <- read(sprintf("wave_%d.csv", i))
  h <- frame[, .(N = .N), keyby = stratum]
  h <- h[sample[, .(n = .N), keyby = stratum]]
  list(frame = frame, sample = sample, h = h)
}
a <- wave(1); b <- wave(2)
common <- merge(a$frame, b$frame, by = "id")[, .(Nhg = .N), by = .(h = stratum.x, g = stratum.y)]
overlap <- merge(a$sample[, .(id, row1 = .I, h = stratum)], b$sample[, .(id, row2 = .I, g = stratum)], by = "id")
pairs <- overlap[, .(nhg = .N), by = .(h, g)]
pairs <- merge(pairs, common, by = c("h", "g"))
p <- a$h[pairs$h]; q <- b$h[pairs$g]
pairs[, f := (as.numeric(p$N) * q$N * nhg / (p$n * q$n) - Nhg) * sqrt(p$n / (p$n - 1) * q$n / (q$n - 1)) / nhg]
pairs[p$n == p$N & q$n == q$N, f := 0]
overlap[pairs, f := i.f, on = c("h", "g")]
variance <- function(w, u) {
  s <- rowsum(cbind(u, u^2), w$sample$stratum); m <- ncol(s) / 2; h <- w$h[rownames(s)]
  colSums(h$N^2 * (1 - h$n / h$N) / h$n / (h$n - 1) * (s[, m + seq_len(m), drop = FALSE] - s[, seq_len(m), drop = FALSE]^2 / h$n))
}
centred <- function(w, u) { s <- rowsum(u, w$sample$stratum); h <- w$h[rownames(s)]; u - (s / h$n)[match(w$sample$stratum, rownames(s)), , drop = FALSE] }
total <- function(w, u) colSums(u * w$h[w$sample$stratum, N / n])
values <- function(w) as.matrix(w$sample[, ..y])
out <- rbindlist(lapply(sort(union(a$sample$domain, b$sample$domain)), function(d) {
  u <- values(a) * (a$sample$domain == d); v <- values(b) * (b$sample$domain == d)
  C <- colSums(overlap$f * centred(a, u)[overlap$row1, ] * centred(b, v)[overlap$row2, ])
  V1 <- variance(a, u); V2 <- variance(b, v); most <- sqrt(V1 * V2)
  data.table(estimator = "delta_total", domain = paste0("domain=", d), variable = y, estimate = total(b, v) - total(a, u),
             se = sqrt(V1 + V2 - 2 * pmin(pmax(C, -most), most)))
}))
fwrite(out, argument[2])

# How far enterprises lie apart in 2024: weighted quantiles, the mean of the top tenth, the spread, and concentration of value added (the
# index of Gini as the area under the Lorenz curve). Base R alone. Run in this folder: Rscript script.R
source("../../write.R")
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character"))
p <- p[p$year == 2024 & !is.na(p$va), ]; p$lp <- log(p$va / p$emp); out <- NULL; gap <- NULL
quantile <- function(x, w, q) { o <- order(x); x[o][which(cumsum(w[o]) >= q * sum(w) * (1 - 1e-12))[1]] }
for (b in sort(unique(p$branch))) {
  d <- p[p$branch == b, ]; x <- d$lp; w <- d$w
  q <- sapply(c(.1, .25, .5, .75, .9), function(q) quantile(x, w, q)); o <- order(-x)
  reach <- pmin(w[o], pmax(0, .1 * sum(w) - (cumsum(w[o]) - w[o])))
  v <- d$va; mean <- weighted.mean(x, w); s <- w * v / sum(w * v); l <- order(v)
  area <- c(0, cumsum(s[l])); n <- length(v); k <- order(-v)
  part <- pmin(w[k], pmax(0, 4 - (cumsum(w[k]) - w[k])))
  out <- rbind(out, data.frame(figure = paste(b, c("p10", "p25", "p50", "p75", "p90", "top tenth", "mean", "deviation",
    "herfindahl", "largest 4", "gini", "theil")),
    value = c(q, weighted.mean(x[o], reach), mean, sqrt(weighted.mean((x - mean)^2, w)), sum(w * (v / sum(w * v))^2), sum(part * v[k]) / sum(w * v),
              1 - sum(w[l] / sum(w) * (area[-1] + area[-(n + 1)])), sum(s * log(v / weighted.mean(v, w))))))
  gap <- rbind(gap, data.frame(distance = q[5] - q[1], labour = sum(w * d$emp)))
}
put(rbind(out, data.frame(figure = "distance", value = weighted.mean(gap$distance, gap$labour))), "expected.csv")

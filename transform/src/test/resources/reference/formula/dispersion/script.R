# How far enterprises lie apart in 2024: weighted quantiles, the mean of the top tenth, the spread, and concentration of value
# added. Base R alone. Run in this folder: Rscript script.R
source("../../write.R")
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character"))
p <- p[p$year == 2024 & !is.na(p$va), ]; p$lp <- log(p$va / p$emp); out <- NULL; gap <- NULL
quantile <- function(x, w, q) { o <- order(x); x[o][which(cumsum(w[o]) >= q * sum(w) * (1 - 1e-12))[1]] }
for (b in sort(unique(p$branch))) {
  d <- p[p$branch == b, ]; x <- d$lp; w <- d$w
  q <- sapply(c(.1, .25, .5, .75, .9), function(q) quantile(x, w, q)); o <- order(-x)
  reach <- pmin(w[o], pmax(0, .1 * sum(w) - (cumsum(w[o]) - w[o])))
  v <- d$va; k <- order(-v)
  part <- pmin(w[k], pmax(0, 4 - (cumsum(w[k]) - w[k])))
  out <- rbind(out, data.frame(figure = paste(b, c("p10", "p25", "p50", "p75", "p90", "top tenth",
    "herfindahl", "largest 4")),
    value = c(q, weighted.mean(x[o], reach), sum(w * (v / sum(w * v))^2), sum(part * v[k]) / sum(w * v))))
  gap <- rbind(gap, data.frame(distance = q[5] - q[1], labour = sum(w * d$emp)))
}
put(rbind(out, data.frame(figure = "distance", value = weighted.mean(gap$distance, gap$labour))), "expected.csv")

# Index numbers of the branches of manufacturing: links by Laspeyres, Paasche, Fisher and Tornqvist, double deflation, and growth
# accounting. Written from ESA 2010 (10.01-10.30) and OECD (2001), Measuring Productivity (ch. 3 and 5). Base R alone; the Laspeyres and
# Fisher volumes are also sums over products of a price and a quantity matrix. Run in this folder: Rscript script.R
source("../../write.R")
m <- read.csv("../../data/macro.csv"); years <- sort(unique(m$year)); branches <- sort(unique(m$branch))
item <- function(name) matrix(m$value[m$item == name][order(m$year[m$item == name], m$branch[m$item == name])], length(branches),
  dimnames = list(branches, years))
V <- item("VA"); P <- item("DEFL_VA"); Q <- V / P; out <- NULL
add <- function(figure, value) out <<- rbind(out, data.frame(figure, value))
for (t in 2:length(years)) {
  p0 <- P[, t - 1]; p1 <- P[, t]; q0 <- Q[, t - 1]; q1 <- Q[, t]; s <- (V[, t - 1] / sum(V[, t - 1]) + V[, t] / sum(V[, t])) / 2
  link <- c(laspeyres = sum(p0 * q1) / sum(p0 * q0), paasche = sum(p1 * q1) / sum(p1 * q0))
  link["fisher"] <- sqrt(prod(link)); link["tornqvist"] <- prod((q1 / q0)^s)
  for (f in names(link)) { add(paste(f, years[t]), link[[f]]); }
}
Y <- item("GO"); M <- item("II"); pY <- item("DEFL_GO"); pM <- item("DEFL_II")
H <- item("HOURS"); cost <- list(labour = item("LAB"), ict = item("CAPIT"), other = item("CAPNIT"))
volume <- list(labour = H * item("LAB_QPH"), ict = item("CAPIT_QI"), other = item("CAPNIT_QI"))
for (b in branches) for (t in 2:length(years)) {
  at <- function(x) x[b, c(t - 1, t)]; y <- at(Y); x <- at(M)
  dY <- diff(log(y / at(pY))); dX <- diff(log(x / at(pM))); v <- mean(x / y)
  add(paste("double", b, years[t]), (dY - v * dX) / (1 - v))
  costs <- sapply(cost, at); shares <- colMeans(costs / rowSums(costs))
  changes <- sapply(volume, function(q) unname(diff(log(at(q))))); dV <- diff(log(at(V) / at(P)))
  for (f in names(cost)) add(paste("contribution", f, b, years[t]), shares[[f]] * changes[[f]])
  add(paste("multifactor", b, years[t]), dV - sum(shares * changes))
}
put(out, "expected.csv")

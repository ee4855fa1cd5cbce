# Multifactor productivity of enterprises: the index of Caves, Christensen and Diewert (1982), chained over years as in Good, Nadiri and
# Sickles (1997), of the medium-sized enterprises of one branch. Base R alone. Run in this folder: Rscript script.R
source("../../write.R")
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character"))
p <- p[p$branch == "28" & p$size == "medium" & !is.na(p$va), ]
p$share <- p$pay / (p$pay + p$capital); y <- log(p$va); l <- log(p$emp); k <- log(p$capital); a <- p$share; years <- sort(unique(p$year))
bar <- function(v) tapply(v, p$year, mean)[as.character(years)]
step <- c(0, diff(bar(y)) - (bar(a)[-1] + head(bar(a), -1)) / 2 * diff(bar(l)) - (1 - (bar(a)[-1] + head(bar(a), -1)) / 2) * diff(bar(k)))
level <- cumsum(step); at <- match(p$year, years); mean_share <- (a + bar(a)[at]) / 2
index <- level[at] + y - bar(y)[at] - mean_share * (l - bar(l)[at]) - (1 - mean_share) * (k - bar(k)[at])
put(data.frame(figure = paste(p$year, p$id), value = unname(index)), "expected.csv")

# Job flows by Davis, Haltiwanger and Schuh (1996): births and deaths by the register, an enterprise that a year lacks for another reason
# is in neither year. Base R alone. Run in this folder: Rscript script.R
source("../../write.R")
p <- read.csv("../../data/panel.csv", colClasses = c(id = "character")); out <- NULL
for (year in 2020:2024) {
  a <- p[p$year == year - 1, ]; b <- p[p$year == year, ]
  d <- merge(a[c("id", "emp", "w", "death")], b[c("id", "emp", "w", "birth")], by = "id", all = TRUE)
  born <- is.na(d$emp.x) & d$birth %in% year; died <- is.na(d$emp.y) & d$death %in% year
  d <- d[(!is.na(d$emp.x) & !is.na(d$emp.y)) | born | died, ]; e0 <- ifelse(is.na(d$emp.x), 0, d$emp.x); e1 <- ifelse(is.na(d$emp.y), 0, d$emp.y)
  w <- ifelse(is.na(d$w.x), d$w.y, d$w.x); X <- (e0 + e1) / 2; Z <- sum(w * X)
  up <- sum(w * pmax(e1 - e0, 0)) / Z; down <- sum(w * pmax(e0 - e1, 0)) / Z
  out <- rbind(out, data.frame(figure = paste(c("base", "creation", "destruction", "entry", "exit", "net", "excess"), year),
    value = c(Z, up, down, sum((w * e1)[e0 == 0]) / Z, sum((w * e0)[e1 == 0]) / Z, up - down, up + down - abs(up - down))))
}
put(out, "expected.csv")

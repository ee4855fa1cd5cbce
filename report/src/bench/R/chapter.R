# The chapter on productivity and jobs in data.table on one thread: levels with errors, spread and frontier by size class
# with 200 replicates, decompositions of ten windows by branch with 500, the premium of adopters, job flows by both bases,
# hourly wages. The night does all of this and more: adopter groups, leaders by other definitions, spillovers, concentration.
# Rscript chapter.R FOLDER OUT.csv
suppressMessages(library(data.table))
setDTthreads(1)
argument <- commandArgs(TRUE)
read <- function(name) rbindlist(lapply(list.files(file.path(argument[1], "csv", name), "[.]csv$", full.names = TRUE), fread))
spent <- 0
part <- function(name, expression) {
  took <- system.time(value <- expression)[["elapsed"]]
  spent <<- spent + took
  cat(sprintf("R %s %.2f s\n", name, took))
  value
}
start <- proc.time()[["elapsed"]]
statistics <- read("statistics"); register <- read("register"); jobs <- read("jobs")
cat(sprintf("R reading %.2f s\n", proc.time()[["elapsed"]] - start))

groups <- c("10-12", "10-12", "10-12", "13-15", "13-15", "13-15", "16-18", "16-18", "16-18", "19-21", "19-21", "19-21",
            "22-23", "22-23", "24-25", "24-25", "26-27", "26-27", "28", "29-30", "29-30", "31-33", "31-33", "31-33")
band <- function(persons) cut(persons, c(0, 10, 20, 50, 100, 250, Inf), right = FALSE, labels = FALSE)
technologies <- c("robots", "ai_any", "printing_3d", "iot", "cloud_intermediate", "data_analytics", "mes", "digital_twin",
                  "crm", "erp", "rfid")
set.seed(42)

panel <- part("levels", {
  p <- statistics[persons > 0]
  p[, `:=`(group = groups[activity - 9], stratum = band(persons), real = value_added / (1 + 0.015 * (year - 2015)))]
  p[, labour := 0.9 * persons]
  p[value_added > 0, phi := log(real / labour)]
  p[]
})
ratio <- function(rows) {
  R <- rows[, sum(weight * real) / sum(weight * labour)]
  rows[, z := weight * (real - R * labour) / sum(weight * labour)]
  v <- rows[, .(n = .N, N = sum(weight), s2 = var(z)), by = .(group, stratum)]
  list(value = R, se = sqrt(v[n > 1, sum(pmax(0, 1 - n / N) * n * s2)]))
}
levels <- part("level errors", rbind(
  panel[, ratio(copy(.SD)), by = year, .SDcols = c("weight", "real", "labour", "group", "stratum")],
  panel[, c(ratio(copy(.SD))), by = .(year, group), .SDcols = c("weight", "real", "labour", "group", "stratum")], fill = TRUE))

# Rao and Wu: of n in a stratum n - 1 are drawn again.
redraw <- function(rows, replicates) {
  W <- matrix(0, nrow(rows), replicates)
  for (i in split(seq_len(nrow(rows)), rows$group, drop = TRUE)) for (k in split(i, rows$stratum[i], drop = TRUE)) {
    n <- length(k)
    if (n == 1) W[k, ] <- 1 else {
      f <- min(1, n / sum(rows$weight[k])); drawn <- rmultinom(replicates, n - 1, rep(1, n)) * n / (n - 1)
      W[k, ] <- 1 + sqrt(1 - f) * (drawn - 1)
    }
  }
  W * rows$weight
}
quantiles <- function(x, w, W, at) {
  o <- order(x); x <- x[o]
  c1 <- cumsum(w[o]); own <- x[vapply(at, function(q) which(c1 >= q * c1[length(c1)] * (1 - 1e-12))[1], 1L)]
  all <- apply(W[o, , drop = FALSE], 2, function(v) { c <- cumsum(v); x[vapply(at, function(q) which(c >= q * c[length(c)] * (1 - 1e-12))[1], 1L)] })
  rbind(own, t(all))
}
spread <- part("spread", {
  valid <- panel[!is.na(phi) & persons >= 10]
  rbindlist(lapply(split(valid, by = "year"), function(y) {
    W <- redraw(y, 200)
    classes <- list(all = rep(TRUE, nrow(y)), `10-49` = y$persons < 50, `50-249` = y$persons >= 50 & y$persons < 250, `250+` = y$persons >= 250)
    rbindlist(lapply(names(classes), function(size) rbindlist(lapply(split(which(classes[[size]]), y$activity[classes[[size]]]), function(k) {
      if (length(k) < 10) return(NULL)
      q <- quantiles(y$phi[k], y$weight[k] * y$labour[k], W[k, , drop = FALSE] * y$labour[k], c(.1, .25, .5, .75, .9, .95))
      data.table(year = y$year[1], size = size, activity = y$activity[k[1]], p90p10 = q[1, 5] - q[1, 1], se = sd(q[-1, 5] - q[-1, 1]),
                 p75p25 = q[1, 4] - q[1, 2], se_quartiles = sd(q[-1, 4] - q[-1, 2]),
                 frontier = q[1, 6] - q[1, 3], se_frontier = sd(q[-1, 6] - q[-1, 3]))
    }))))
  }))
})

decompose <- function(a, b, Wa, Wb) {
  stay <- intersect(a$enterprise_id, b$enterprise_id)
  i <- match(stay, a$enterprise_id); j <- match(stay, b$enterprise_id)
  n <- which(b$born == b$year[1]); x <- which(a$died == a$year[1] + 1)
  one <- function(wa, wb) {
    wi <- wa[i]; wj <- wb[j]; li <- wi * a$labour[i]; lj <- wj * b$labour[j]; pi <- a$phi[i]; pj <- b$phi[j]
    ln <- wb[n] * b$labour[n]; lx <- wa[x] * a$labour[x]
    A <- sum(li) + sum(lx); B <- sum(lj) + sum(ln)
    S0 <- li / A; S1 <- lj / B; SN <- ln / B; SX <- lx / A
    P0 <- sum(S0 * pi) + sum(SX * a$phi[x]); P1 <- sum(S1 * pj) + sum(SN * b$phi[n]); P <- (P0 + P1) / 2
    C0 <- sum(li * pi) / sum(li); C1 <- sum(lj * pj) / sum(lj); m0 <- sum(wi * pi) / sum(wi); m1 <- sum(wj * pj) / sum(wj)
    entry <- sum(SN) * (sum(SN * b$phi[n]) / max(sum(SN), 1e-300) - C1); exit <- sum(SX) * (C0 - sum(SX * a$phi[x]) / max(sum(SX), 1e-300))
    c(MP_within = m1 - m0, MP_between = (C1 - m1) - (C0 - m0), entry = entry, exit = exit,
      GR_within = sum((S0 + S1) / 2 * (pj - pi)), GR_between = sum((S1 - S0) * ((pi + pj) / 2 - P)),
      GR_entry = sum(SN * (b$phi[n] - P)), GR_exit = -sum(SX * (a$phi[x] - P)),
      FHK_within = sum(S0 * (pj - pi)), FHK_between = sum((S1 - S0) * (pi - P0)), FHK_cross = sum((S1 - S0) * (pj - pi)),
      total = P1 - P0)
  }
  own <- one(a$weight, b$weight)
  again <- vapply(seq_len(ncol(Wa)), function(r) one(Wa[, r], Wb[, r]), own)
  data.table(component = names(own), value = own, se = apply(again, 1, sd))
}
decompositions <- part("decompositions", {
  valid <- panel[!is.na(phi)]
  years <- split(valid, by = "year")
  W <- lapply(years, redraw, 500)
  rbindlist(lapply(c(lapply(2015:2023, function(y) c(y, y + 1)), list(c(2022, 2024))), function(w) {
    k <- as.character(w); a <- years[[k[1]]]; b <- years[[k[2]]]
    rbind(cbind(decompose(a, b, W[[k[1]]], W[[k[2]]]), group = "C"),
          rbindlist(lapply(unique(groups), function(g) {
            ia <- a$group == g; ib <- b$group == g
            cbind(decompose(a[ia], b[ib], W[[k[1]]][ia, , drop = FALSE], W[[k[2]]][ib, , drop = FALSE]), group = g)
          })))
  }))
})

premium <- part("premium", rbindlist(lapply(technologies, function(t) {
  valid <- panel[!is.na(phi) & persons >= 10 & year >= 2022]
  valid[, x := as.numeric(get(t))][, cell := .GRP, by = .(activity, stratum, year)][, size := .N, by = cell]
  valid <- valid[size > 1]
  valid[, `:=`(xd = x - weighted.mean(x, weight), yd = phi - weighted.mean(phi, weight)), by = cell]
  A <- valid[, sum(weight * xd^2)]; beta <- valid[, sum(weight * xd * yd)] / A
  score <- valid[, .(s = sum(weight * xd * (yd - beta * xd))), by = enterprise_id]
  G <- nrow(score); N <- nrow(valid); K <- uniqueN(valid$cell) + 1
  data.table(technology = t, value = beta, se = sqrt(score[, sum(s^2)] / A^2 * G / (G - 1) * (N - 1) / (N - K)))
})))

flows <- part("flows", {
  register[, `:=`(group = groups[activity - 9], size = band(persons))]
  jobs[, year := as.integer(substr(month, 1, 4))]
  first <- jobs[substr(month, 6, 7) == "01", .(jobs = .N), by = .(enterprise_id, year)]
  register <- first[register, on = .(enterprise_id, year)][is.na(jobs), jobs := 0L]
  uses <- statistics[year >= 2022, .(enterprise_id, year, robots)]
  setkey(register, enterprise_id, year)
  rbindlist(lapply(2015:2023, function(y) {
    w <- merge(register[year == y, .(enterprise_id, p0 = persons, j0 = jobs, g0 = group, founded)],
               register[year == y + 1, .(enterprise_id, p1 = persons, j1 = jobs, g1 = group, f1 = founded)], by = "enterprise_id", all = TRUE)
    for (v in c("p0", "p1", "j0", "j1")) set(w, which(is.na(w[[v]])), v, 0L)
    w[, `:=`(g = fcoalesce(g1, g0), size = band((p0 + p1) / 2), start = band(fifelse(p0 > 0, p0, p1)),
             age = cut(y + 1 - year(fcoalesce(f1, founded)), c(-Inf, 1, 6, 11, Inf), right = FALSE, labels = FALSE))]
    w <- uses[year == y, .(enterprise_id, robots)][w, on = "enterprise_id"]
    rbindlist(lapply(c("p", "j"), function(basis) {
      e0 <- w[[paste0(basis, 0)]]; e1 <- w[[paste0(basis, 1)]]
      w[, `:=`(x = (e0 + e1) / 2, d = e1 - e0)]
      one <- function(by) w[, .(JC = sum(pmax(d, 0)) / sum(x), JD = sum(pmax(-d, 0)) / sum(x), births = sum(d[e0 == 0]), deaths = -sum(d[e1 == 0])), by = by]
      rbind(cbind(year = y, basis = basis, all = TRUE, one(character())), cbind(year = y, basis = basis, one("g")), cbind(year = y, basis = basis, one("size")),
            cbind(year = y, basis = basis, one("start")), cbind(year = y, basis = basis, one("age")), cbind(year = y, basis = basis, one("robots")),
            cbind(year = y, basis = basis, one(c("g", "size"))), fill = TRUE)
    }))
  }), fill = TRUE)
})

wages <- part("wages", {
  jobs[, cents := round(basic_pay / paid_hours)]
  totals <- jobs[, .(jobs = sum(on_last_day), hours = sum(worked_hours)), by = .(enterprise_id, year)]
  place <- register[, .(enterprise_id, year, group, size)]
  histogram <- jobs[, .(n = sum(on_last_day)), by = .(enterprise_id, year, cents)][place, on = .(enterprise_id, year), nomatch = 0][
    , .(n = sum(n)), by = .(year, group, size, cents)]
  of <- function(h) { h <- h[order(cents)]; c <- cumsum(h$n); h$cents[vapply(c(.1, .25, .5, .75, .9), function(q) which(c >= q * c[length(c)])[1], 1L)] }
  list(totals = totals[place, on = .(enterprise_id, year), nomatch = 0][, .(jobs = sum(jobs), hours = sum(hours)), by = .(year, group, size)],
       wages = rbind(histogram[, .(q = list(of(.SD))), by = year], histogram[, .(q = list(of(.SD))), by = .(year, group)], fill = TRUE))
})
cat(sprintf("R arithmetic %.2f s\n", spent))

code <- function(indicator, split, unit, year, value, activity = "C", size = "_T")
  data.table(cell = paste(indicator, activity, size, "_Z", split, unit, year, sep = "|"), value = value)
# Of the large, whose wage records are complete: those of other classes are not shown.
large <- wages$totals[size == 6, .(jobs = jobs / 12e3, hours = hours / 1e6, year, group)]
figures <- rbind(
  flows[basis == "p" & all %in% TRUE, code("SI_EM_JC", "_T", "PC_EMP", year, 100 * JC)],
  flows[basis == "p" & all %in% TRUE, code("SI_EM_JD", "_T", "PC_EMP", year, 100 * JD)],
  large[, .(jobs = sum(jobs)), by = year][, code("SI_EM_JOBS", "_T", "NR_THS", year, jobs, size = "250+")],
  large[, code("SI_EM_JOBS", "_T", "NR_THS", year, jobs, group, "250+")],
  large[, code("SI_EM_HRS", "wage_records", "HRS_MIO", year, hours, group, "250+")])
fwrite(figures, argument[2])

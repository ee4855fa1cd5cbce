# Makes the inputs that the reference numbers rest on, from the SYNTHETIC country of data-samples (no enterprise exists).
# Run in this folder: Rscript inputs.R     It is needed again only when other inputs are wanted: all of data/ is committed.
source("write.R")
landing <- "../../../../../data-samples/landing"
delivered <- function(source, period, file) {
  read.csv2(file.path(landing, source, period, paste0(source, "-", period, "-1"), file), colClasses = "character", na.strings = "")
}
number <- function(text) as.numeric(sub(",", ".", text))
branch <- function(sbi) {
  division <- as.integer(substr(sbi, 1, 2))
  from <- c(10, 13, 16, 19, 22, 24, 26, 28, 29, 31); to <- c(12, 15, 18, 21, 23, 25, 27, 28, 30, 33)
  label <- ifelse(from == to, from, paste(from, to, sep = "-"))
  ifelse(division >= 10 & division <= 33, label[findInterval(division, from)], NA)
}
size <- function(code) ifelse(code < "60", "small", ifelse(code < "80", "medium", "large"))
yes <- function(answer) ifelse(answer %in% c("0", "1"), as.integer(answer), NA) # 9: does not know

# Two waves of the survey: manufacturing with 10 or more persons; strata are branch x size, fine ones branch x size class.
for (year in c("2023", "2024")) {
  frame <- delivered("register_frame", year, paste0("abr_jaar_", year, ".csv"))
  frame <- frame[frame$status == "A" & !is.na(branch(frame$sbi2008)) & frame$gk >= "40", ]
  frame <- data.frame(id = frame$beid, branch = branch(frame$sbi2008), size = size(frame$gk), class = frame$gk, region = substr(frame$corop, 3, 4),
                      emp = as.integer(frame$wp))
  frame$region <- c("north", "east", "west", "south")[findInterval(as.integer(frame$region), c(1, 10, 17, 33))]
  frame$stratum <- paste(frame$branch, frame$size, sep = "."); frame$fine <- paste(frame$branch, frame$class, sep = ".")
  for (s in c("stratum", "fine")) frame[[c(stratum = "N", fine = "N_fine")[[s]]]] <- as.integer(table(frame[[s]])[frame[[s]]])
  answer <- delivered("ict_survey", year, paste0("ict_enquete_", year, ".csv"))
  answer <- answer[answer$respons == "R" & answer$beid %in% frame$id, ]
  sample <- frame[match(answer$beid, frame$id), ]
  sample$turnover <- number(answer$omzet_keur); sample$cloud <- yes(answer$cloud_any); sample$robots <- yes(answer$rob_ind)
  frame$class <- frame$N <- frame$N_fine <- NULL; sample$class <- NULL
  put(frame[order(frame$id), ], paste0("data/frame_", year, ".csv"))
  put(sample[order(sample$id), ], paste0("data/sample_", year, ".csv"))
}

# Six years of production statistics of five divisions; robots: the first year with an investment in them.
years <- as.character(2019:2024)
all <- do.call(rbind, lapply(years, function(y) delivered("structural_business", y, paste0("ps_industrie_", y, ".csv"))))
outlay <- do.call(rbind, lapply(years, function(y) delivered("investment", y, paste0("investeringen_", y, ".csv"))))
bought <- outlay[number(outlay$inv_robots) > 0, ]
register <- delivered("register_frame", "2024", "abr_jaar_2024.csv")
p <- all[substr(all$sbi2008, 1, 2) %in% c("22", "23", "24", "25", "28"), ]
year <- as.integer(p$jaar); first <- tapply(year, p$beid, min)[p$beid]; last <- tapply(year, p$beid, max)[p$beid]
founded <- as.integer(substr(register$oprichting[match(p$beid, register$beid)], 1, 4))
panel <- data.frame(id = p$beid, year = year, branch = branch(p$sbi2008), size = size(p$gk), emp = number(p$wn_fte), va = number(p$tv_factorkosten),
                    capital = number(p$afschrijving), pay = number(p$personeelskosten), w = number(p$oph))
panel$va[seq_len(nrow(panel)) %% 97 == 0] <- NA # as if the answer had been refused
panel$robots <- as.integer(tapply(as.integer(bought$jaar), bought$beid, min)[p$beid])
panel$adopted <- NA
for (y in 2022:2024) {
  answer <- delivered("ict_survey", y, paste0("ict_enquete_", y, ".csv"))
  panel$adopted[year == y] <- yes(answer$rob_ind)[match(p$beid[year == y], answer$beid)]
}
panel$birth <- ifelse(!is.na(founded) & founded >= first - 1 & first > 2019, first, NA) # else it only grew into the panel
panel$death <- ifelse(p$beid %in% register$beid, NA, last + 1)
put(panel[order(panel$id, panel$year), ], "data/panel.csv")

# Macro series of the branches, and the use of artificial intelligence by country over years.
series <- function(source, file) {
  read.csv(file.path(landing, source, "2024", paste0(source, "-2024-1"), file), colClasses = "character")
}
macro <- series("macro_series", "macro_nr.csv")
macro <- macro[macro$ACTIVITY != "C" & macro$TIME_PERIOD >= "2019" & macro$INDICATOR != "EMP", ]
put(data.frame(year = macro$TIME_PERIOD, branch = macro$ACTIVITY, item = macro$INDICATOR, value = macro$OBS_VALUE), "data/macro.csv")
prices <- macro[macro$INDICATOR == "DEFL_VA" & macro$ACTIVITY %in% panel$branch, ]
put(data.frame(branch = prices$ACTIVITY, year = prices$TIME_PERIOD, p = prices$OBS_VALUE), "data/deflator.csv")
use <- series("international_series", "intl.csv")
use <- use[use$INDIC_IS == "E_AI_TANY" & use$GEO %in% c("NL", "BE", "DE"), ]
put(data.frame(series = use$GEO, time = use$TIME_PERIOD, share = use$OBS_VALUE), "data/use.csv")

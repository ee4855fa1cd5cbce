# 40 totals and 40 ratios in 500 domains by package survey, as its manual does it: svyby over a design.
# Rscript survey.R FOLDER OUT.csv
suppressMessages({library(data.table); library(survey)})
argument <- commandArgs(TRUE)
sample <- as.data.frame(fread(file.path(argument[1], "sample.csv")))
design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, data = sample)
y <- paste0("y", 1:40)
indicators <- as.formula(paste("~", paste(y, collapse = "+")))
totals <- svyby(indicators, ~domain, design, svytotal, keep.var = TRUE)
ratios <- svyby(indicators, ~domain, denominator = ~emp, design, svyratio, keep.var = TRUE)
long <- function(table, estimator, variable)
  data.table(estimator, domain = paste0("domain=", table$domain), variable = rep(variable, each = nrow(table)),
             estimate = unlist(table[, 2:41]), se = unlist(table[, 42:81]))
fwrite(rbind(long(totals, "total", y), long(ratios, "ratio", paste0(y, "/emp"))), argument[2])

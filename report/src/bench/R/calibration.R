# Linear calibration to 200 margins by package survey, which needs the two redundant ones left out; 40 totals.
# Rscript calibration.R FOLDER OUT.csv
suppressMessages({library(data.table); library(survey)})
argument <- commandArgs(TRUE)
sample <- as.data.frame(fread(file.path(argument[1], "sample.csv")))
totals <- fread(file.path(argument[1], "totals.csv"), na.strings = "")
sample$cell <- paste(sample$region, sample$size)
sample$branch <- factor(sample$branch)
sample$cell <- factor(sample$cell)
design <- svydesign(ids = ~1, strata = ~stratum, fpc = ~N_h, data = sample)
level <- totals[, ifelse(is.na(branch), paste(region, size), branch)]
total <- function(levels, summed) totals$total[match(paste(levels, summed), paste(level, totals$sum))]
b <- levels(sample$branch); k <- levels(sample$cell)
population <- c(total(b, NA), total(k[-1], NA), total(b, "emp"), total(k[-1], "emp"))
dummies <- cbind(model.matrix(~branch - 1, sample), model.matrix(~cell, sample)[, -1])
x <- cbind(dummies, dummies * sample$emp)
colnames(x) <- names(population) <- paste0("x", seq_along(population))
design$variables <- cbind(design$variables, x)
calibrated <- calibrate(design, as.formula(paste("~", paste(colnames(x), collapse = "+"), "- 1")), population)
y <- paste0("y", 1:40)
t <- svytotal(as.formula(paste("~", paste(y, collapse = "+"))), calibrated)
fwrite(data.table(estimator = "total", domain = "ALL", variable = y, estimate = as.vector(coef(t)), se = as.vector(SE(t))), argument[2])

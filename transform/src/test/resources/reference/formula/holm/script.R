# Probabilities of the changes by branch of ../../estimate/change, corrected for the table by Holm (1979), and what may be said: R's pnorm
# and p.adjust. Run in this folder: Rscript script.R
source("../../write.R")
d <- read.csv("../../estimate/change/expected.csv"); d <- d[d$spec == "designed" & d$estimator != "delta_ratio" & d$domain != "ALL", ]
p <- 2 * pnorm(-abs(d$estimate / d$se)); adjusted <- p.adjust(p, "holm")
verdict <- ifelse(adjusted > .05, "NOT_SHOWN", ifelse(d$estimate > 0, "INCREASED", "DECREASED"))
put(data.frame(est1 = d$est1, est2 = d$est2, se1 = d$se1, se2 = d$se2, rho = d$rho, p, adjusted, verdict), "expected.csv")
print(table(verdict, raw = p < .05))

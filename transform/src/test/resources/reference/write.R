# Shared by the scripts of this folder: tables with every digit that a double needs, empty where not defined.
exact <- function(v) {
  short <- formatC(v, digits = 15, format = "g", width = 1)
  long <- formatC(v, digits = 17, format = "g", width = 1)
  ifelse(is.finite(v), ifelse(suppressWarnings(as.numeric(short)) == v, short, long), "")
}
put <- function(table, file) {
  for (name in names(table)) if (is.double(table[[name]])) table[[name]] <- exact(table[[name]])
  write.table(table, file, sep = ",", quote = FALSE, row.names = FALSE, na = "")
}

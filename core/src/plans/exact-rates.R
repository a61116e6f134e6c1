# Exact limits of Poisson counts and rates, from R base. Run in this folder: Rscript exact-rates.R
library(jsonlite)
limits <- lapply(c(0, 1, 2, 3, 5, 8, 13, 40, 250, 5000), function(n) {
  a <- poisson.test(n)$conf.int
  list(count = n, low = a[1], high = a[2])
})
rates <- lapply(list(c(1, 16070), c(0, 32000), c(3, 61000), c(12, 410000)), function(x) {
  a <- poisson.test(x[1], T = x[2] / 1e6)
  list(accidents = x[1], hours = x[2], value = unname(a$estimate), low = a$conf.int[1], high = a$conf.int[2])
})
write(toJSON(list(source = "poisson.test of R, exact-rates.R beside", checkedOn = "2026-11-23", software = R.version.string, limits = limits, rates = rates), digits = NA, auto_unbox = TRUE, pretty = TRUE), "exact-rates-reference.json")

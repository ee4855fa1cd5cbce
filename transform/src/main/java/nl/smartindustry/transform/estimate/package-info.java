/**
 * Point estimates and their precision from sums per stratum and cell. Spark fills exact sums in one
 * pass over the microdata; everything after that is plain Java over cells in a fixed order, so that
 * a figure does not depend on how the rows were partitioned.
 *
 * <p>GSBPM 5.7 and 6.1 (calculate aggregates, prepare draft outputs); SIMS S.13.2, sampling error.
 */
package nl.smartindustry.transform.estimate;

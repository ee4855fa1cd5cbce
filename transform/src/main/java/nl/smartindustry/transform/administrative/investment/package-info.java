/**
 * Investment as registers tell of it: the tax credit for research and imports of robots. Both stay
 * in Spark until they are counts and sums by year.
 *
 * <p>GSBPM 5.1 (integrate data) and 5.7 (calculate aggregates); SIMS S.13.3, non-sampling error.
 */
package nl.smartindustry.transform.administrative.investment;

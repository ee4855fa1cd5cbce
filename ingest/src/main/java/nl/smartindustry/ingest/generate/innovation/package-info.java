/**
 * The innovation survey: every two years about three, so that periods overlap by one.
 *
 * <p>GSBPM 4.1 and 4.3 (select the sample, run collection); SIMS S.13.2 and S.13.3, sampling and
 * non-sampling error.
 */
package nl.smartindustry.ingest.generate.innovation;

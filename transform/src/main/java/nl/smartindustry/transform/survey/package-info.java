/**
 * How good the figures are: response, item response and link rates, strata whose variance was
 * borrowed.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.13, accuracy and reliability.
 */
package nl.smartindustry.transform.survey;

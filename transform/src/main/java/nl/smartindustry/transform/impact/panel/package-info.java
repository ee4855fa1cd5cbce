/**
 * Units followed over periods, each with the period from which it is treated.
 *
 * <p>GSBPM 5.1 (integrate data); SIMS S.18.1, source data.
 */
package nl.smartindustry.transform.impact.panel;

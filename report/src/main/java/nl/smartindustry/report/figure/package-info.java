/**
 * The letter's charts as SVG, each with its alternative text, a description in words and its data
 * table.
 *
 * <p>GSBPM 6.5, finalise outputs; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.figure;

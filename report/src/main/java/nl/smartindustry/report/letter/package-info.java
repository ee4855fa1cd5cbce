/**
 * How observations become the letter's tables: layout × figures. A cell is looked up, never
 * computed, except the mean and the test of a change, which follow from published figures.
 *
 * <p>Enters: layouts, labels, observations, the overviews of actions and fieldlabs. Leaves: printed
 * tables and charts as one model. Never here: a file format.
 *
 * <p>GSBPM 6.5, finalise outputs; SIMS S.13 (accuracy: margins) and S.15 (comparability: breaks).
 */
package nl.smartindustry.report.letter;

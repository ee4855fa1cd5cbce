/**
 * What the letter says at one glance: tested sentences, a card for each headline, three lines for
 * the press, and the questions that members ask, as one model in each language.
 *
 * <p>Enters: {@code sentences.yaml}, the printed tables. Leaves: text whose every number is that of
 * a printed cell, which it names. Never here: a figure that is in no table, or a file format.
 *
 * <p>GSBPM 6.5, finalise outputs; SIMS S.10, accessibility and clarity.
 */
package nl.smartindustry.report.glance;

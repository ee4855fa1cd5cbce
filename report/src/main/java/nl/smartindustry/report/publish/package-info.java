/**
 * What a release holds: the observations for economists, the letter's tables, the metadata.
 *
 * <p>Enters: stored cells and the letter's model. Leaves: the files of a release, aside. Never
 * here: making it current, which {@code release} does.
 *
 * <p>GSBPM 7.1 and 7.2 (update output systems, produce dissemination products); SIMS S.10,
 * accessibility and clarity.
 */
package nl.smartindustry.report.publish;

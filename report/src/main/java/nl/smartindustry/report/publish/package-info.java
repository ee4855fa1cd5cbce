/**
 * What a release holds: the observations for economists, the letter's tables, the metadata.
 *
 * <p>GSBPM 7.1 and 7.2 (update output systems, produce dissemination products); SIMS S.10,
 * accessibility and clarity.
 */
package nl.smartindustry.report.publish;

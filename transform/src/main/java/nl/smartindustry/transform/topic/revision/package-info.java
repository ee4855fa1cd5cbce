/**
 * Why a figure differs from the one of an earlier letter: revision of the old period, another
 * definition, another population, real change; and how far figures are revised as time goes by.
 *
 * <p>Enters: what an earlier letter published, cells of now. Leaves: bridges that add up, measures
 * of revision. Never here: a value that was not published.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.17, data revision.
 */
package nl.smartindustry.transform.topic.revision;

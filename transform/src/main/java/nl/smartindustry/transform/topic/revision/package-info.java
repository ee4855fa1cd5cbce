/**
 * Why a figure differs from the one of an earlier letter: revision of the old period, another
 * definition, another population, real change; and how far figures are revised as time goes by.
 *
 * <p>GSBPM 6.2 (validate outputs); SIMS S.17, data revision.
 */
package nl.smartindustry.transform.topic.revision;

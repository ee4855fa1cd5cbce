/**
 * Which figures must be withheld because others could be calculated from them: all figures of a
 * release as one set of linked cells.
 *
 * <p>Enters: figures that are decided each by itself. Leaves: the same, some of them withheld
 * besides, or shown without the numbers of enterprises. Never here: how a pattern of suppression is
 * found, and whether a figure is sensitive by itself.
 *
 * <p>GSBPM 6.4 (apply disclosure control); SIMS S.7, confidentiality.
 */
package nl.smartindustry.transform.safe.linked;
